package dev.orcaworkflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.bench.harness.MooringModel;
import dev.orcaworkflow.bench.harness.Publisher;
import dev.orcaworkflow.bench.harness.RunningSystem;
import dev.orcaworkflow.bench.harness.SummaryConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a new user does in the first ten minutes, on one running system. */
@ExtendWith(SharedSystem.class)
class FirstUseTest {
    private static RunningSystem system;
    private static CommandLine commandLine;

    @BeforeAll
    static void start(RunningSystem shared) throws Exception {
        system = shared;
        commandLine = new CommandLine(Map.of("WORKFLOW_DATA", system.data().toString(), "WORKFLOW_BUILD", "skip"));
        Path models = Files.createDirectories(system.workspace().resolve("models"));
        Files.writeString(models.resolve("case.yml"), MooringModel.text(3, 5));
    }

    @Test
    void publishesWithAPlainClientWithoutHeaders() throws Exception {
        String text = SummaryConfiguration.text("models", "case", "output/plain", 3, 1);

        try (EndedJobs ended = new EndedJobs(system.broker());
                Publisher publisher = new Publisher(system.broker())) {
            publisher.submit("plain.yml", text, Map.of());

            String batch = "plain-" + PublishedResults.sha256(text).substring(0, 12);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(ended.batches()).contains(batch));
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                CommandLine.Outcome report = commandLine.type("report", batch, "--format", "json");
                assertThat(report.exitCode()).as(report.err()).isZero();
                assertThat(report.json().at("/totals/succeeded").asInt()).isEqualTo(1);
            });
        }
    }

    @Test
    void publishesAWholeFileWithKcat() throws Exception {
        assumeTrue(Programs.present("kcat"), "SKIPPED: kcat is not installed (Debian: apt install kcat)");
        Path file = study("with-kcat", "case").resolve("a.yml");

        try (EndedJobs ended = new EndedJobs(system.broker())) {
            int exitCode = Programs.run(
                    "kcat",
                    "-P",
                    "-b",
                    system.broker(),
                    "-t",
                    "orcaflex.configs.submitted",
                    "-k",
                    "with-kcat/a.yml",
                    "-H",
                    "batch=kcat",
                    "-H",
                    "folder=with-kcat",
                    file.toString());

            assertThat(exitCode).isZero();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(ended.batches()).contains("kcat"));
        }
    }

    @Test
    void waitsForABatchAndPrintsOneDocument() throws Exception {
        Path study = study("good", "case");

        CommandLine.Outcome outcome = commandLine.type("submit", study.toString(), "--batch", "b1", "--wait", "--json");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.json().get("batch").asText()).isEqualTo("b1");
    }

    @Test
    void exitsWithOneWhenAConfigurationIsRejected() throws Exception {
        Path study = study("nothing-selected", "no_such_case");

        CommandLine.Outcome outcome = commandLine.type("submit", study.toString(), "--batch", "b2", "--wait", "--json");

        assertThat(outcome.exitCode()).isEqualTo(1);
        JsonNode report = commandLine.type("report", "b2", "--format", "json").json();
        assertThat(report.at("/totals/rejected").asInt()).isEqualTo(1);
    }

    @Test
    void takesATemplateThroughItsWholeLife() throws Exception {
        Http validation = new Http(system.file().at("/services/validation/url").asText());
        TemplateStory story = new TemplateStory(commandLine, validation, system.workspace());

        story.byCommandLine();
        story.byHttp();
        story.shippedOneReallyRuns();
    }

    @Test
    void exitsWithTwoOnWrongUsage() throws Exception {
        assertThat(commandLine.type("submit", "--no-such-option").exitCode()).isEqualTo(2);
    }

    @Test
    void exitsWithTwoOnAPathOutsideTheWorkspace() throws Exception {
        Path outside = Files.createTempDirectory("outside-");

        CommandLine.Outcome outcome = commandLine.type("submit", outside.toString());

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("--workspace");
        Files.delete(outside);
    }

    @Test
    void exitsWithThreeWhenNothingRuns(@TempDir Path folder) throws Exception {
        CommandLine nowhere = new CommandLine(
                Map.of("WORKFLOW_DATA", folder.resolve("nothing-here").toString(), "WORKFLOW_BUILD", "skip"));

        assertThat(nowhere.type("status").exitCode()).isEqualTo(3);
    }

    @Test
    void exitsWithFourWhenWaitingTookTooLong() throws Exception {
        Path study = study("late", "case");
        CommandLine.Outcome outcome =
                commandLine.type("submit", study.toString(), "--batch", "b4", "--wait", "--timeout", "0s");

        assertThat(outcome.exitCode()).isEqualTo(4);
    }

    @Test
    void refusesASecondSystemOnTheSameData() throws Exception {
        CommandLine.Outcome second =
                commandLine.type("up", "--detach", "--data", system.data().toString());

        assertThat(second.out() + second.err()).contains("already");
        assertThat(system.file().get("ready").asBoolean()).isTrue();
    }

    @Test
    void doctorPrintsWhatSystemJsonSays() throws Exception {
        JsonNode doctor = commandLine.type("doctor", "--json").json();

        assertThat(doctor.get("ready").asBoolean()).isTrue();
        assertThat(doctor.get("broker").asText()).isEqualTo(system.broker());
    }

    private static Path study(String name, String pattern) throws IOException {
        Path study = Files.createDirectories(system.workspace().resolve(name));
        Files.writeString(study.resolve("a.yml"), SummaryConfiguration.text("../models", pattern, "output", 3, 1));
        return study;
    }
}
