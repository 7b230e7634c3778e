package dev.orcaworkflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.bench.harness.MooringModel;
import dev.orcaworkflow.bench.harness.Publisher;
import dev.orcaworkflow.bench.harness.RunningSystem;
import dev.orcaworkflow.bench.harness.SummaryConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loses everything that an installation has, and gets it back from its copy. */
class BackupAndRestoreTest {
    private static final int PORTS = 19_480;
    private static final int SIZE = 40;

    @TempDir
    Path folder;

    @Test
    void bringsBackBatchesAndResultsAndGoesOn() throws Exception {
        // Given
        String before;
        try (RunningSystem system = RunningSystem.start(Checkout.ROOT, folder, PORTS, Map.of())) {
            Files.writeString(
                    Files.createDirectories(system.workspace().resolve("models"))
                            .resolve("case.yml"),
                    MooringModel.text(3, 5));
            run(system, "before");
            before = jobs(system, "before");
            assertThat(type("backup", copy(), "--data", data())).isEqualTo(2);
        }
        assertThat(type("backup", copy(), "--data", data(), "--workspace", workspace()))
                .isZero();

        // When
        delete(folder.resolve("data"));
        delete(folder.resolve("workspace"));
        assertThat(type("restore", copy(), "--data", data(), "--workspace", workspace()))
                .isZero();

        // Then
        try (RunningSystem system = RunningSystem.start(Checkout.ROOT, folder, PORTS, Map.of())) {
            assertThat(jobs(system, "before")).isEqualTo(before);
            PublishedResults.assertComplete(system.workspace().resolve("output/before"), SIZE);
            run(system, "after");
            PublishedResults.assertComplete(system.workspace().resolve("output/after"), SIZE);
            assertThat(jobs(system, "before")).isEqualTo(before);
        }
    }

    private static void run(RunningSystem system, String batch) throws Exception {
        try (Publisher publisher = new Publisher(system.broker())) {
            for (int number = 0; number < SIZE; number++) {
                String output = "output/%s/%02d".formatted(batch, number);
                publisher.submit(
                        "%02d.yml".formatted(number),
                        SummaryConfiguration.text("models", "case", output, 3, 1),
                        Map.of("batch", batch, "batch-size", Integer.toString(SIZE)));
            }
        }
        JsonNode end = system.awaitEnd(batch, SIZE, Duration.ofSeconds(60));
        assertThat(end.at("/totals/succeeded").asInt()).isEqualTo(SIZE);
    }

    private static String jobs(RunningSystem system, String batch) throws IOException, InterruptedException {
        JsonNode report = new Http(system.file().at("/services/reporting/url").asText())
                .get("/api/v1/batches/" + batch + "/report")
                .body();
        return new ObjectMapper().writeValueAsString(report.get("jobs"));
    }

    private static int type(String... words) throws IOException, InterruptedException {
        return new CommandLine(Map.of("WORKFLOW_BUILD", "skip")).type(words).exitCode();
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String copy() {
        return folder.resolve("copy").toString();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String workspace() {
        return folder.resolve("workspace").toString();
    }
}
