package dev.orcaworkflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.bench.harness.MooringModel;
import dev.orcaworkflow.bench.harness.RunningSystem;
import dev.orcaworkflow.testkit.invariant.Invariants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills each of the six processes while a batch runs through them, as no operator ever would in one minute. Here leases,
 * graces and sweeps have their real durations; the tests of each service run at a tenth of them.
 */
class KillAndComeBackTest {
    private static final int CONFIGURATIONS = 2_000;
    private static final int PER_SECOND = 40;

    /** Keeps configurations flowing for some seconds around each kill, however long the one before took to mend. */
    private static final int PER_KILL = 300;

    private static final String BATCH = "killed";

    @TempDir
    Path folder;

    @Test
    void endsEveryConfigurationExactlyOnceThoughEachProcessIsKilledInTurn() throws Exception {
        try (RunningSystem system = RunningSystem.start(Checkout.ROOT, folder, 19_080, Map.of());
                EndedJobs ended = new EndedJobs(system.broker())) {
            Path models = Files.createDirectories(system.workspace().resolve("models"));
            Files.writeString(models.resolve("case.yml"), MooringModel.text(3, 5));
            PacedSubmission submission = new PacedSubmission(system.broker(), BATCH, CONFIGURATIONS, PER_SECOND);

            for (String victim : List.of("validation", "execution", "recovery", "reporting", "broker", "database")) {
                submission.allow(PER_KILL);
                killWhileJobsAreLive(system, victim, submission, ended);
            }
            submission.allow(CONFIGURATIONS);
            submission.awaitAll();
            JsonNode batch = system.awaitEnd(BATCH, CONFIGURATIONS, Duration.ofMinutes(4));

            assertThat(batch.at("/totals/succeeded").asInt()).isEqualTo(CONFIGURATIONS);
            assertThat(sum(batch.get("totals"))).isEqualTo(CONFIGURATIONS);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(ended.count()).isEqualTo(CONFIGURATIONS));
            assertThat(ended.endedTwice()).isEmpty();
            PublishedResults.assertComplete(system.workspace().resolve("output"), CONFIGURATIONS);
            Invariants invariants = invariants(system);
            await().atMost(Duration.ofSeconds(60)).untilAsserted(invariants::holdAtRest);
        }
    }

    private static void killWhileJobsAreLive(
            RunningSystem system, String victim, PacedSubmission submission, EndedJobs ended) throws IOException {
        int before = ended.count();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(ended.count()).isGreaterThan(before + 20));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> assertThat(submission.published()).isGreaterThan(ended.count()));
        long pid = system.processes().get(victim);

        ProcessHandle.of(pid).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
            assertThat(system.processes().get(victim)).isNotEqualTo(pid);
            assertThat(system.file().get("ready").asBoolean()).isTrue();
        });
    }

    private static Invariants invariants(RunningSystem system) throws IOException {
        JsonNode file = system.file();
        String password = Files.readString(Path.of(file.get("data").asText(), "database.password"))
                .strip();
        String url = "jdbc:postgresql://%s?currentSchema=execution"
                .formatted(file.get("database").asText());
        return new Invariants(url, "execution", password, system.broker(), system.workspace());
    }

    private static int sum(JsonNode totals) {
        return totals.get("rejected").asInt()
                + totals.get("succeeded").asInt()
                + totals.get("failed").asInt()
                + totals.get("skipped").asInt()
                + totals.get("cancelled").asInt()
                + totals.get("live").asInt();
    }
}
