package dev.orcaworkflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is left to people once recovery has done what it may, typed: answers, decisions, mended texts, second runs. */
@ExtendWith(SharedSystem.class)
class PeoplesSideTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static RunningSystem system;
    private static CommandLine commandLine;
    private static Http recovery;
    private static Http reporting;

    @BeforeAll
    static void start(RunningSystem shared) throws Exception {
        system = shared;
        commandLine = new CommandLine(Map.of("WORKFLOW_DATA", system.data().toString(), "WORKFLOW_BUILD", "skip"));
        recovery = new Http(system.file().at("/services/recovery/url").asText());
        reporting = new Http(system.file().at("/services/reporting/url").asText());
        Path models = Files.createDirectories(system.workspace().resolve("people/models"));
        Files.writeString(models.resolve("case.yml"), MooringModel.text(3, 5));
    }

    @Test
    void answersOnceForAllAndIsForIssueWhenAllChangedResultsAreAccepted() throws Exception {
        publish("asked", "one.yml", generic("asked/one"), 2);
        publish("asked", "two.yml", generic("asked/two"), 2);
        String signature = await().atMost(PATIENCE).until(PeoplesSideTest::askedByBoth, found -> !found.isEmpty());

        CommandLine.Outcome wrong = commandLine.type("answer", signature, "Lime01");
        CommandLine.Outcome right = commandLine.type("answer", signature, "Line01");
        system.awaitEnd("asked", 2, PATIENCE);

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("has an object 'Lime01'");
        assertThat(right.out()).contains("Answered: Line01; 2 jobs go on");
        assertThat(commandLine.type("recoveries", "asked", "--difference").out())
                .contains("--- a/one.yml", "--- a/two.yml", "ObjectName: Line01");
        for (JsonNode job : report("asked").path("jobs")) {
            assertThat(report("asked").path("forIssue").asBoolean()).isFalse();
            String id = job.path("jobId").asText();
            assertThat(commandLine.type("accept", id, "--by", "j.doe").out()).contains("accepted by j.doe");
        }
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(report("asked").path("forIssue").asBoolean()).isTrue());
    }

    @Test
    void runsARejectedConfigurationWithTheTextThatAPersonMended() throws Exception {
        String sound = SummaryConfiguration.text("models", "case", "output/mended", 3, 1);
        publish("mended", "a.yml", sound.replace("[End A]", "[End A"), 1);
        system.awaitEnd("mended", 1, PATIENCE);
        JsonNode rejected = report("mended").path("jobs").get(0);
        String job = rejected.path("jobId").asText();
        Path mended = Files.writeString(system.workspace().resolve("people/mended.yml"), sound);

        CommandLine.Outcome typed = commandLine.type("resubmit", job, mended.toString(), "--by", "j.doe");

        assertThat(rejected.path("state").asText()).isEqualTo("REJECTED");
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.out()).contains("a.yml is submitted again as revision 2", "--- a/a.yml", "+", "[End A]");
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode now = report("mended");
            assertThat(now.at("/totals/succeeded").asInt()).isEqualTo(1);
            assertThat(now.at("/jobs/0/mark").asText()).isEqualTo("text-changed");
            assertThat(now.at("/jobs/0/changes/0").asText()).isEqualTo("edited by j.doe");
            assertThat(now.path("forIssue").asBoolean()).isFalse();
        });
        CommandLine.Outcome again = commandLine.type("resubmit", job, mended.toString());
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("is not dead");
    }

    @Test
    void runsOnRequestWhatWasCancelled() throws Exception {
        publish("withdrawn", "a.yml", sequential("output/withdrawn/a"), 2);
        String job = await().atMost(PATIENCE).until(PeoplesSideTest::waiting, found -> !found.isEmpty());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        commandLine.type("cancel", "--job", job).exitCode())
                .isZero());
        publish("withdrawn", "b.yml", sequential("output/withdrawn/b"), 2);
        JsonNode before = system.awaitEnd("withdrawn", 2, PATIENCE);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        commandLine.type("retry", "withdrawn", "--cancelled").out())
                .contains("1 jobs of withdrawn run again"));

        assertThat(before.at("/totals/cancelled").asInt()).isEqualTo(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        report("withdrawn").at("/totals/succeeded").asInt())
                .isEqualTo(2));
    }

    private static String generic(String output) {
        return SummaryConfiguration.text("models", "case", "output/" + output, 3, 1)
                .replace("ObjectName: Line01", "ObjectName: Line");
    }

    private static String sequential(String output) {
        return SummaryConfiguration.text("models", "case", output, 3, 1);
    }

    private static void publish(String batch, String key, String text, int size) throws IOException {
        try (Publisher publisher = new Publisher(system.broker())) {
            String mode = batch.equals("withdrawn") ? "sequential" : "parallel";
            publisher.submit(
                    key,
                    text,
                    Map.of("batch", batch, "batch-size", Integer.toString(size), "folder", "people", "mode", mode));
        }
    }

    private static String askedByBoth() throws IOException, InterruptedException {
        JsonNode problems = recovery.get("/api/v1/signatures?batch=asked").body();
        return StreamSupport.stream(problems.spliterator(), false)
                .filter(problem -> problem.path("waiting").asInt() == 2)
                .map(problem -> problem.path("signature").asText())
                .findFirst()
                .orElse("");
    }

    /** A sequence does not begin before all of it is there. */
    private static String waiting() throws IOException, InterruptedException {
        JsonNode jobs = report("withdrawn").path("jobs");
        return jobs.isEmpty() || jobs.get(0).path("state").asText().equals("SUBMITTED")
                ? ""
                : jobs.get(0).path("jobId").asText();
    }

    private static JsonNode report(String batch) throws IOException, InterruptedException {
        return reporting.get("/api/v1/batches/%s/report".formatted(batch)).body();
    }
}
