package dev.orcaworkflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.bench.harness.MooringModel;
import dev.orcaworkflow.bench.harness.RunningSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Brings every service of an earlier build to this one and back, one after the other, while a batch runs through them:
 * in between, each build reads what the other wrote, on topics and in tables. The earlier build lies in the checkout that
 * {@code -Dworkflow.earlier} names; {@code deploy/verify upgrade} makes one.
 */
class UpgradeTest {
    private static final int CONFIGURATIONS = 2_000;
    private static final int PER_SECOND = 120;

    /** What is submitted while a new instance starts, and again while it and the old one run. */
    private static final int PORTION = 110;

    private static final String BATCH = "upgrade";
    private static final int PORTS = 19_580;

    /** Builds from before 2026-11-27 bury what they have in hand when they stop; nothing is wrong with it. */
    private static final String BURIED_AT_THE_END = "EntityManagerFactory is closed";

    @TempDir
    Path folder;

    private int allowed;

    @Test
    void endsEveryConfigurationOnceOnTheWayToThisBuildAndBack() throws Exception {
        assumeThat(System.getProperty("workflow.earlier"))
                .as("the checkout of an earlier build, in -Dworkflow.earlier")
                .isNotNull();
        Path earlier = Path.of(System.getProperty("workflow.earlier"));
        try (RunningSystem system = RunningSystem.start(earlier, folder, PORTS, Map.of(), "--only", "infra");
                Fleet fleet = Fleet.start(system, earlier, PORTS + 10);
                EndedJobs ended = new EndedJobs(system.broker());
                SteadyClient client = new SteadyClient(fleet.urls())) {
            // Given
            Path models = Files.createDirectories(system.workspace().resolve("models"));
            Files.writeString(models.resolve("case.yml"), MooringModel.text(3, 5));
            PacedSubmission submission = new PacedSubmission(system.broker(), BATCH, CONFIGURATIONS, PER_SECOND);

            // When
            for (Path build : new Path[] {Checkout.ROOT, earlier}) {
                for (String service : Fleet.SERVICES) {
                    allow(submission, PORTION);
                    fleet.replace(service, build, client, () -> {
                        allow(submission, PORTION);
                        awaitSomeOfTheLast(ended);
                    });
                }
            }
            allow(submission, CONFIGURATIONS - allowed);
            submission.awaitAll();

            // Then
            await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> assertThat(live(fleet.http("reporting")))
                    .isZero());
            JsonNode totals = totals(fleet.http("reporting"));
            assertThat(totals.get("succeeded").asInt()).isEqualTo(CONFIGURATIONS);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(ended.count()).isEqualTo(CONFIGURATIONS));
            assertThat(ended.endedTwice()).isEmpty();
            assertThat(client.failures()).isEmpty();
            assertThat(fleet.http("recovery").get("/api/v1/dead-letters").body())
                    .filteredOn(letter -> !letter.get("reason").asText().equals(BURIED_AT_THE_END))
                    .isEmpty();
            PublishedResults.assertComplete(system.workspace().resolve("output"), CONFIGURATIONS);
            System.err.printf(
                    "upgrade and back: %d requests, %d tried again, none failed twice%n",
                    client.requests(), client.retries());
        }
    }

    private void allow(PacedSubmission submission, int more) {
        allowed += more;
        submission.allow(more);
    }

    /** The services as they are together just now do end configurations: some of the last portion did. */
    private void awaitSomeOfTheLast(EndedJobs ended) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(ended.count()).isGreaterThan(allowed - PORTION + 10));
    }

    private static int live(Http reporting) throws Exception {
        JsonNode totals = totals(reporting);
        return CONFIGURATIONS
                - totals.path("submitted").asInt()
                + totals.path("live").asInt();
    }

    private static JsonNode totals(Http reporting) throws Exception {
        return reporting.get("/api/v1/batches/" + BATCH).body().get("totals");
    }
}
