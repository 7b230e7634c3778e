package dev.orcaworkflow.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code deploy/observability} holds, as text. */
final class Observability {
    static final Path FOLDER = Checkout.ROOT.resolve("deploy/observability");
    static final Path PROMETHEUS = FOLDER.resolve("prometheus");
    static final Path DASHBOARDS = FOLDER.resolve("grafana/dashboards");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");

    private Observability() {}

    /** One expression of one panel. */
    record PanelQuery(String dashboard, String panel, String expression) {
        @Override
        public String toString() {
            return dashboard + ", " + panel + ": " + expression;
        }
    }

    static List<Path> dashboards() {
        return files(DASHBOARDS, ".json");
    }

    static List<PanelQuery> panelQueries() {
        return dashboards().stream().flatMap(Observability::panelQueries).toList();
    }

    private static Stream<PanelQuery> panelQueries(Path file) {
        JsonNode dashboard = json(file);
        return dashboard.get("panels").valueStream().flatMap(panel -> panel.path("targets")
                .valueStream()
                .map(target -> new PanelQuery(
                        dashboard.get("title").asText(),
                        panel.get("title").asText(),
                        target.get("expr").asText())));
    }

    /** Names of all alerts. */
    static Set<String> alerts() {
        return ALERT.matcher(text(PROMETHEUS.resolve("rules/alerts.yml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything in a text that looks like a metric of ours, recording rules included; without endings of histograms. */
    static Set<String> metricsIn(String text) {
        return Pattern.compile("\\bworkflow[_:][a-z0-9_:]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(name -> name.replaceFirst("_seconds_(bucket|count|sum|max)$", "_seconds"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
