package dev.orcaworkflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final Map<String, String> HELP = new TreeMap<>();

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
    void everyCommandAndOptionExists() throws Exception {
        Set<String> wrong = new TreeSet<>();
        for (Path file : documents()) {
            for (String line : matches(COMMAND, Observability.text(file))) {
                String[] words = line.replaceFirst("^.*workflow ", "").split("[\\s|]+");
                for (String word : words) {
                    if (word.startsWith("--") && !help(words[0]).contains(word)) {
                        wrong.add(file.getFileName() + ": " + line + ": " + word);
                    }
                }
                if (!help("").matches("(?s).*\\n\\s+" + Pattern.quote(words[0]) + "\\s.*")) {
                    wrong.add(file.getFileName() + ": " + line);
                }
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

    private static String help(String command) throws Exception {
        if (!HELP.containsKey(command)) {
            CommandLine.Outcome outcome =
                    command.isEmpty() ? COMMANDS.type("--help") : COMMANDS.type(command, "--help");
            HELP.put(command, outcome.out() + outcome.err());
        }
        return HELP.get(command);
    }
}
