package dev.orcaworkflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The life of a template from its first draft to its retirement, once by command line and once by HTTP. */
final class TemplateStory {
    private static final String TEXT = """
            # Tensions of every line
            template:
              description: For the end-to-end test
              parameters:
                lines: {type: list, description: names of the lines}
                workers: {type: whole, min: 1, max: 8, default: 1}
              test:
                folder: tmpl
                parameters: {lines: [Line01, Line02, Line03]}
            meta: {library: digitalmodel, basename: orcaflex_post_process}
            orcaflex:
              postprocess:
                summary: {flag: True}
                visualization: {flag: False}
            summary_settings:
              groups:
                - Label: tension
                  Columns:
                    - for_each: lines
                      ObjectName: ${each}
                      Command: TimeHistory
                      SimulationPeriod: StaticState
                      objectExtra: [End A]      # the fairlead
                      Variable: Effective Tension
                      Statistic_Type: Max
                      Label: ${each}
            file_management:
              flag: True
              input_directory: ../models
              output_directory: output
              filename: {extension: [yml], pattern: case}
            parallel_processing: {enabled: True, max_workers: "${workers}"}
            """;
    private static final String OTHER_STATISTIC = TEXT.replace("Statistic_Type: Max", "Statistic_Type: Min");

    private final CommandLine commandLine;
    private final Http http;
    private final Path workspace;

    TemplateStory(CommandLine commandLine, Http http, Path workspace) {
        this.commandLine = commandLine;
        this.http = http;
        this.workspace = workspace;
    }

    void byCommandLine() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(workspace.resolve("tmpl"));
        well("templates", "publish", template(folder, "typed", "1.0.0", TEXT));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(json("templates", "verify", "typed@1.0.0", "--json")
                                .at("/steps/2/result")
                                .asText())
                        .isEqualTo("passed"));
        assertThat(well("templates", "promote", "typed@1.0.0").out()).contains("production");

        Path made = folder.resolve("made.yml");
        well("templates", "new", "typed", "--set", "lines=Line01,Line02,Line03", "-o", made.toString());
        well("submit", made.toString(), "--template", "typed@1.0.0", "--batch", "typed", "--wait");

        CommandLine.Outcome refused =
                commandLine.type("templates", "publish", template(folder, "typed", "1.0.1", OTHER_STATISTIC));
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("1.0.1 is a PATCH over 1.0.0", "Columns[${each}].Statistic_Type", "line 25");
        well("templates", "publish", template(folder, "typed", "2.0.0", OTHER_STATISTIC));

        CommandLine.Outcome impact = commandLine.type("templates", "impact", "typed@2.0.0", "--json");
        assertThat(impact.exitCode()).isEqualTo(1);
        assertThat(impact.json().path("breaks").asInt()).isEqualTo(1);
        assertThat(impact.json().at("/configurations/0/config").asText()).isEqualTo("made.yml");

        CommandLine.Outcome migrated = well("templates", "migrate", "typed@2.0.0", "--write");
        assertThat(migrated.out()).contains("-          Statistic_Type: Max", "+          Statistic_Type: Min");
        assertThat(made).content().contains("Statistic_Type: Min", "# the fairlead", "version: 2.0.0");

        well("templates", "deprecate", "typed@1.0.0");
        assertThat(well("templates", "deprecate", "typed@1.0.0", "--retire").out())
                .contains("retired");
        JsonNode shown = json("templates", "show", "typed@1.0.0", "--json");
        assertThat(shown.at("/usage/succeeded").asInt()).isEqualTo(1);
        assertThat(well("templates", "list").out()).contains("catenary_mooring_study@1.0.0", "typed@2.0.0");
    }

    void byHttp() throws IOException, InterruptedException {
        assertThat(publish("1.0.0", TEXT).body().path("state").asText()).isEqualTo("draft");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode shown = show("1.0.0");
            boolean tried = shown.at("/verification/steps/2/result").asText().equals("passed");
            if (!tried && !shown.at("/verification/state").asText().equals("running")) {
                act("1.0.0", "verify");
            }
            assertThat(shown.path("verification").path("state").asText())
                    .as(shown.toString())
                    .isEqualTo("passed");
            assertThat(tried).as(shown.toString()).isTrue();
        });
        assertThat(act("1.0.0", "promote").body().path("state").asText()).isEqualTo("production");
        String made = http.post(
                        "/api/v1/templates/posted:new",
                        Map.of("parameters", Map.of("lines", List.of("Line01"), "workers", 2)))
                .body()
                .path("text")
                .asText();

        Http.Answer refused = publish("1.0.1", OTHER_STATISTIC);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/faults/0").asText()).contains("Statistic_Type", "line 25");
        assertThat(publish("2.0.0", OTHER_STATISTIC).status()).isEqualTo(200);

        Map<String, Object> body =
                Map.of("configurations", List.of(Map.of("config", "own.yml", "folder", "tmpl", "text", made)));
        assertThat(http.post("/api/v1/templates/posted@2.0.0:impact", body)
                        .body()
                        .path("breaks")
                        .asInt())
                .isEqualTo(1);
        assertThat(http.post("/api/v1/templates/posted@2.0.0:migrate", body)
                        .body()
                        .at("/configurations/0/text")
                        .asText())
                .contains("Statistic_Type: Min", "# the fairlead", "max_workers: 2");

        assertThat(act("1.0.0", "deprecate").body().path("state").asText()).isEqualTo("deprecated");
        assertThat(act("1.0.0", "retire").body().path("state").asText()).isEqualTo("retired");
        assertThat(show("1.0.0").path("history").findValuesAsText("action"))
                .containsSubsequence("published", "verified", "promoted", "deprecated", "retired");
    }

    /** The shipped template for moorings, tried by the real engine on its own test input. */
    void shippedOneReallyRuns() throws IOException, InterruptedException {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode steps = json("templates", "verify", "catenary_mooring_study", "--json")
                    .path("steps");
            assertThat(steps.findValuesAsText("result"))
                    .as(steps.toString())
                    .containsExactly("passed", "passed", "passed", "passed", "not-assessed");
        });
        JsonNode steps = json("templates", "verify", "orcaflex_post_process_full", "--json")
                .path("steps");
        assertThat(steps.findValuesAsText("result"))
                .as(steps.toString())
                .containsExactly("passed", "passed", "not-assessed", "not-assessed", "not-assessed");
    }

    private static String template(Path folder, String name, String version, String text) throws IOException {
        Path file = Files.createDirectories(folder.resolve("templates")).resolve(name + "_v" + version + ".yml");
        return Files.writeString(file, text).toString();
    }

    private CommandLine.Outcome well(String... words) throws IOException, InterruptedException {
        CommandLine.Outcome outcome = commandLine.type(words);
        assertThat(outcome.exitCode())
                .as(String.join(" ", words) + "\n" + outcome.err() + outcome.out())
                .isZero();
        return outcome;
    }

    private JsonNode json(String... words) throws IOException, InterruptedException {
        return well(words).json();
    }

    private Http.Answer publish(String version, String text) throws IOException, InterruptedException {
        return http.post("/api/v1/templates?by=engineer&file=posted_v" + version + ".yml", "application/yaml", text);
    }

    private Http.Answer act(String version, String verb) throws IOException, InterruptedException {
        return http.post("/api/v1/templates/posted@" + version + ":" + verb, Map.of("by", "engineer"));
    }

    private JsonNode show(String version) throws IOException, InterruptedException {
        return http.get("/api/v1/templates/posted@" + version).body();
    }
}
