package dev.orcaworkflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.bench.harness.MooringModel;
import dev.orcaworkflow.bench.harness.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Restarts each service in turn while a batch runs through them, as Kubernetes updates a Deployment with {@code maxSurge:
 * 1} and {@code maxUnavailable: 0}: a second instance is ready before the first one goes, and goes when the first one is
 * back.
 */
class RollingRestartTest {
    private static final int CONFIGURATIONS = 2_000;
    private static final int PER_SECOND = 120;

    /** Keeps configurations flowing through both goings, however slow this machine starts an instance. */
    private static final int PER_RESTART = 450;

    private static final String BATCH = "rolling";
    private static final int PORTS = 19_180;

    @TempDir
    Path folder;

    @Test
    void endsEveryConfigurationOnceAndLetsNoClientWait() throws Exception {
        try (RunningSystem system = RunningSystem.start(Checkout.ROOT, folder, PORTS, Fleet.DRAIN);
                EndedJobs ended = new EndedJobs(system.broker());
                SteadyClient client = new SteadyClient(urls(system))) {
            // Given
            Path models = Files.createDirectories(system.workspace().resolve("models"));
            Files.writeString(models.resolve("case.yml"), MooringModel.text(3, 5));
            PacedSubmission submission = new PacedSubmission(system.broker(), BATCH, CONFIGURATIONS, PER_SECOND);

            // When
            for (String service : Fleet.SERVICES) {
                submission.allow(PER_RESTART);
                update(system, service, ended, client);
            }
            submission.allow(CONFIGURATIONS);
            submission.awaitAll();
            JsonNode batch = system.awaitEnd(BATCH, CONFIGURATIONS, Duration.ofMinutes(3));

            // Then
            assertThat(batch.at("/totals/succeeded").asInt()).isEqualTo(CONFIGURATIONS);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(ended.count()).isEqualTo(CONFIGURATIONS));
            assertThat(ended.endedTwice()).isEmpty();
            assertThat(runTwice(system)).isEmpty();
            assertThat(client.failures()).isEmpty();
            System.err.printf(
                    "rolling restart: %d requests, %d tried again, none failed twice%n",
                    client.requests(), client.retries());
            PublishedResults.assertComplete(system.workspace().resolve("output"), CONFIGURATIONS);
        }
    }

    private static Map<String, String> urls(RunningSystem system) throws IOException {
        Map<String, String> urls = new HashMap<>();
        for (String service : Fleet.SERVICES) {
            urls.put(service, url(system, service));
        }
        return urls;
    }

    private static String url(RunningSystem system, String service) throws IOException {
        return system.file().at("/services/%s/url".formatted(service)).asText();
    }

    private static void update(RunningSystem system, String service, EndedJobs ended, SteadyClient client)
            throws IOException {
        int before = ended.count();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(ended.count()).isGreaterThan(before + 10));
        long pid = system.processes().get(service);
        String first = url(system, service);
        SecondInstance second = SecondInstance.start(system, service, PORTS + 10, Fleet.DRAIN);
        client.know(service, first, second.url());

        ProcessHandle.of(pid).orElseThrow().destroy();
        await().atMost(Duration.ofSeconds(90)).ignoreExceptions().untilAsserted(() -> {
            assertThat(system.processes().get(service)).isNotEqualTo(pid);
            assertThat(SecondInstance.ready(first)).isTrue();
        });
        second.close();
        client.know(service, first);
    }

    /** Jobs of which an engine's run was lost: every run could have been waited for. */
    private static List<String> runTwice(RunningSystem system) throws IOException, InterruptedException {
        JsonNode report = new Http(url(system, "reporting"))
                .get("/api/v1/batches/" + BATCH + "/report")
                .body();
        return report.get("jobs")
                .valueStream()
                .filter(job -> job.get("attempts").asInt() > 1)
                .map(job -> job.get("config").asText() + " ran " + job.get("attempts") + " times")
                .toList();
    }
}
