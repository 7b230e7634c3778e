package dev.orcaworkflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the operational documents to the system that they describe. */
class OperationalDocumentsTest {
    private static final Path DOCS = Checkout.ROOT.resolve("deploy/docs");
    private static final Pattern COMMAND = Pattern.compile("`\\./workflow ([^`]+)`");
    private static final Pattern TOPIC = Pattern.compile("orcaflex\\.[a-z]+\\.[a-z]+");
    private static final CommandLine COMMANDS = new CommandLine(Map.of("WORKFLOW_BUILD", "skip"));

    /** The documentation standard of the specification. */
    private static final List<String> HEADINGS = List.of(
            "## Purpose and business impact",
            "## Procedure with validation",
            "## Error handling and recovery",
            "## Performance and optimization",
            "## Integration points",
            "## Monitoring and alerting");

    /** They start Maven before they read any option. */
    private static final Set<List<String>> BY_THE_SCRIPT = Set.of(List.of("test"), List.of("bench"));

    private static final Map<List<String>, String> HELP = new HashMap<>();

    @Test
    void everyWorkflowHasTheSixHeadingsInOrderAndSomethingBelowEach() {
        assertThat(workflows()).hasSizeGreaterThanOrEqualTo(9).allSatisfy(file -> {
            String text = Observability.text(file);
            List<String> found =
                    text.lines().filter(line -> line.startsWith("## ")).toList();
            assertThat(found).as(file.toString()).isEqualTo(HEADINGS);
            assertThat(text.split("(?m)^## ")).as("title and sections").hasSize(HEADINGS.size() + 1);
            assertThat(List.of(text.split("(?m)^## ")).subList(1, HEADINGS.size() + 1))
                    .allMatch(section -> section.length() > 120);
        });
    }

    @Test
    void theIndexNamesEveryWorkflow() {
        String index = Observability.text(DOCS.resolve("workflows/README.md"));

        assertThat(workflows()).allSatisfy(file -> assertThat(index).contains("(" + file.getFileName() + ")"));
    }

    @Test
    void everyCommandAndOptionExists() {
        Set<String> wrong = new TreeSet<>();
        for (Path file : documents()) {
            // A bar in a table is written with a backslash.
            for (String line : matches(COMMAND, Observability.text(file))) {
                unknownIn(List.of(line.split("[\\s|\\\\]+")))
                        .forEach(word -> wrong.add(file.getFileName() + ": " + word));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyAlertExists() {
        Set<String> alerts = Observability.alerts();
        Pattern alert = Pattern.compile("\\bWorkflow[A-Z]\\w+");

        assertThat(documents())
                .allSatisfy(file ->
                        assertThat(alerts).as(file.toString()).containsAll(matches(alert, Observability.text(file))));
    }

    @Test
    void everyAlertHasASectionInTheRunbookAndNoSectionIsLeftOver() {
        Set<String> sections =
                matches(Pattern.compile("(?m)^### (Workflow\\w+)$"), Observability.text(DOCS.resolve("runbook.md")));

        assertThat(sections).isEqualTo(Observability.alerts());
    }

    @Test
    void everyTopicExists() {
        String contracts = Observability.text(
                Checkout.ROOT.resolve("platform/contracts/src/main/java/dev/orcaworkflow/contracts/Topics.java"));

        assertThat(documents()).allSatisfy(file -> assertThat(matches(TOPIC, Observability.text(file)))
                .as(file.toString())
                .allMatch(topic -> contracts.contains("\"" + topic + "\"")));
    }

    @Test
    void everyDashboardExists() {
        Set<String> titles = Observability.dashboards().stream()
                .map(file -> Observability.json(file).get("title").asText())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documents()).allSatisfy(file -> assertThat(titles)
                .as(file.toString())
                .containsAll(matches(
                        Pattern.compile("\\*(Workflow: [^*]+)\\*"),
                        Observability.text(file).replaceAll("\\s+", " "))));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Pattern link = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

        assertThat(documents()).allSatisfy(file -> assertThat(matches(link, Observability.text(file)))
                .allMatch(target -> Files.exists(file.resolveSibling(target)), "exists beside " + file));
    }

    /** The command, its subcommand or its options, as far as the command line does not know them. */
    private static List<String> unknownIn(List<String> words) {
        List<String> command = List.of();
        while (!BY_THE_SCRIPT.contains(command)
                && help(command).contains("Commands:")
                && command.size() < words.size()) {
            String next = words.get(command.size());
            if (!help(command).matches("(?s).*\\n +" + Pattern.quote(next) + "\\s.*")) {
                return List.of(String.join(" ", command) + " " + next);
            }
            command = words.subList(0, command.size() + 1);
        }
        if (BY_THE_SCRIPT.contains(command)) {
            return List.of();
        }
        String help = help(command);
        return words.stream()
                .filter(word -> word.startsWith("--") && !help.contains(word))
                .toList();
    }

    private static List<Path> workflows() {
        return Observability.files(DOCS.resolve("workflows"), ".md").stream()
                .filter(file -> !file.endsWith("README.md"))
                .toList();
    }

    private static Collection<Path> documents() {
        return Observability.files(DOCS, ".md").stream()
                .filter(file -> !file.getParent().endsWith("adr"))
                .toList();
    }

    /** First groups where there are some, else whole matches. */
    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(OperationalDocumentsTest::firstGroup)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String firstGroup(MatchResult match) {
        return match.groupCount() == 0 ? match.group() : match.group(1);
    }

    private static String help(List<String> command) {
        return HELP.computeIfAbsent(command, OperationalDocumentsTest::typeHelp);
    }

    private static String typeHelp(List<String> command) {
        try {
            CommandLine.Outcome outcome = COMMANDS.type(
                    Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));
            return outcome.out() + outcome.err();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(command + " --help", e);
        }
    }
}
