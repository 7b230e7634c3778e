package dev.orcaworkflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be said of rules and dashboards without a running system. */
class ObservabilityFilesTest {
    private static final Path TYPES = Observability.FOLDER.resolve("grafana/types");

    @Test
    void prometheusAcceptsTheConfiguration() throws Exception {
        assertPasses("promtool", "check", "config", "prometheus/prometheus.yml");
    }

    @Test
    void prometheusAcceptsTheRules() throws Exception {
        assertPasses(
                "promtool",
                "check",
                "rules",
                "--lint-fatal",
                "prometheus/rules/standards.yml",
                "prometheus/rules/alerts.yml");
    }

    @Test
    void everyStandardAndEveryAlertHoldsAndFailsAsItsUnitTestSays() throws Exception {
        assertPasses(
                "promtool", "test", "rules", "prometheus/tests/standards_test.yml", "prometheus/tests/alerts_test.yml");
    }

    @Test
    void everyAlertIsTestedBothWays() {
        String tests = Observability.text(Observability.PROMETHEUS.resolve("tests/alerts_test.yml"));

        assertThat(Observability.alerts()).hasSizeGreaterThan(10).allSatisfy(alert -> {
            String asked = "alertname: " + alert + "\\s+eval_time: \\w+\\s+exp_alerts:";
            assertThat(tests).as("it fires").containsPattern(asked + "\\s+- exp_labels");
            assertThat(tests).as("it is quiet").containsPattern(asked + " \\[]");
        });
    }

    @Test
    void everyAlertSaysWhatItIsHowToMendItAndWhereToRead() {
        String runbook = Observability.text(Checkout.ROOT.resolve("deploy/docs/runbook.md"));
        String rules = Observability.text(Observability.PROMETHEUS.resolve("rules/alerts.yml"));

        assertThat(Observability.alerts()).allSatisfy(alert -> {
            String rule = rules.substring(rules.indexOf("- alert: " + alert + "\n") + 2);
            int next = rule.indexOf("- alert: ", 2);
            String body = next < 0 ? rule : rule.substring(0, next);
            assertThat(body).containsPattern("severity: (warning|critical)").contains("summary: ", "description: ");
            assertThat(body).contains("runbook: deploy/docs/runbook.md#" + alert.toLowerCase());
            assertThat(runbook).contains("\n### " + alert + "\n");
        });
    }

    @Test
    void alertmanagerAcceptsTheRoutes() throws Exception {
        assertPasses("amtool", "check-config", "alertmanager/alertmanager.yml");
    }

    @Test
    void dashboardsAreWhatGrafanasTypesSay() throws Exception {
        assumeTrue(
                Programs.present("npm") && Programs.present("node"),
                "SKIPPED: node and npm are not installed (Debian: apt install nodejs npm)");
        if (!Files.exists(TYPES.resolve("node_modules/.package-lock.json"))) {
            Outcome installed = run(TYPES, "npm", "ci", "--no-audit", "--no-fund", "--prefer-offline");
            assumeTrue(
                    !installed.text().matches("(?s).*(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH).*"),
                    "SKIPPED: the npm registry is out of reach:\n" + installed.text());
            assertThat(installed.exitCode()).as(installed.text()).isZero();
        }

        Outcome checked = run(TYPES, "npm", "run", "-s", "check");

        assertThat(checked.exitCode()).as(checked.text()).isZero();
        assertThat(Observability.files(TYPES.resolve("target"), ".ts")).hasSize(4);
    }

    @Test
    void everyPanelHasATitleADescriptionAUnitAndAPlaceOfItsOwn() {
        assertThat(Observability.dashboards()).hasSize(4).allSatisfy(file -> {
            List<JsonNode> panels = new ArrayList<>();
            Observability.json(file).get("panels").forEach(panels::add);
            panels.removeIf(panel -> panel.get("type").asText().equals("row"));
            assertThat(panels).hasSizeGreaterThan(9).allSatisfy(panel -> {
                assertThat(panel.get("title").asText()).isNotBlank();
                assertThat(panel.get("description").asText()).endsWith(".").contains(" ");
                assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
            });
            assertThat(panels.stream().map(panel -> panel.get("id").asInt())).doesNotHaveDuplicates();
            assertThat(panels.stream().map(ObservabilityFilesTest::cells).flatMap(List::stream))
                    .as("cells of the grid")
                    .doesNotHaveDuplicates();
        });
    }

    private static List<String> cells(JsonNode panel) {
        JsonNode place = panel.get("gridPos");
        List<String> cells = new ArrayList<>();
        for (int x = 0; x < place.get("w").asInt(); x++) {
            for (int y = 0; y < place.get("h").asInt(); y++) {
                cells.add((place.get("x").asInt() + x) + "/" + (place.get("y").asInt() + y));
            }
        }
        return cells;
    }

    private static void assertPasses(String program, String... arguments) throws Exception {
        assumeTrue(
                Programs.present(program),
                "SKIPPED: " + program + " is not installed (Debian: apt install prometheus prometheus-alertmanager)");
        List<String> line = new ArrayList<>(List.of(program));
        line.addAll(List.of(arguments));
        Outcome outcome = run(Observability.FOLDER, line.toArray(String[]::new));
        assertThat(outcome.exitCode()).as(outcome.text()).isZero();
    }

    private record Outcome(int exitCode, String text) {}

    private static Outcome run(Path folder, String... line) throws IOException, InterruptedException {
        Path output = Files.createTempFile("output-", ".txt");
        int exitCode = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        Outcome outcome = new Outcome(exitCode, Files.readString(output));
        Files.delete(output);
        return outcome;
    }
}
