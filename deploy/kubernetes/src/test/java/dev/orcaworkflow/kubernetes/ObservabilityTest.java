package dev.orcaworkflow.kubernetes;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cluster gets the same rules and dashboards as everybody else. */
class ObservabilityTest {
    private static final Path SOURCE = Checkout.root().resolve("deploy/observability");

    @BeforeAll
    static void needsKustomize() {
        Overlay.assumeKustomize();
    }

    @Test
    void alertsByTheSameRules() {
        List<JsonNode> groups = new ArrayList<>();
        // kustomize folds long expressions anew; white space means nothing in them.
        for (String file : List.of("standards.yml", "alerts.yml")) {
            Manifest rules = Overlay.parse(
                            Checkout.read(SOURCE.resolve("prometheus/rules").resolve(file)))
                    .getFirst();
            KafkaRights.elements(withoutSpaces(rules.tree().path("groups"))).forEach(groups::add);
        }

        JsonNode operated =
                Overlay.PRODUCTION.one("PrometheusRule", "workflow").spec().path("groups");
        assertThat(KafkaRights.elements(withoutSpaces(operated))).containsExactlyElementsOf(groups);
    }

    @Test
    void carriesEveryDashboardUnchanged() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Set<JsonNode> written;
        try (Stream<Path> files = Files.list(SOURCE.resolve("grafana/dashboards"))) {
            written = files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> parse(json, Checkout.read(file)))
                    .collect(toSet());
        }

        assertThat(Overlay.PRODUCTION
                        .all("ConfigMap")
                        .filter(map -> map.label("grafana_dashboard").equals("1"))
                        .map(map -> parse(
                                json, map.tree().path("data").elements().next().asText()))
                        .collect(toSet()))
                .isEqualTo(written);
    }

    @Test
    void scrapesEveryServiceAsTheJobThatTheRulesName() {
        String label = Overlay.PRODUCTION
                .one("ServiceMonitor", "workflow")
                .spec()
                .path("jobLabel")
                .asText();

        assertThat(Checkout.read(SOURCE.resolve("prometheus/rules/alerts.yml"))).contains("up{job=\"workflow\"}");
        assertThat(Overlay.PRODUCTION.all("Service")).hasSize(4).allMatch(service -> service.label(label)
                .equals("workflow"));
    }

    private static JsonNode withoutSpaces(JsonNode node) {
        return parse(new ObjectMapper(), node.toString().replaceAll("(\\\\n|\\s)+", " "));
    }

    private static JsonNode parse(ObjectMapper json, String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
