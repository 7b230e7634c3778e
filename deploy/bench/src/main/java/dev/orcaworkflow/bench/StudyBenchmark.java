package dev.orcaworkflow.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.bench.harness.Folders;
import dev.orcaworkflow.bench.harness.MooringModel;
import dev.orcaworkflow.bench.harness.Publisher;
import dev.orcaworkflow.bench.harness.RunningSystem;
import dev.orcaworkflow.bench.harness.SummaryConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One configuration over 1,000 model files of 18 lines, from submission to verified and published result. */
final class StudyBenchmark implements Benchmark {
    private static final int FILES = 1_000;
    private static final int LINES = 18;
    private static final int RUNS = 5;

    @Override
    public void run(Path root) throws Exception {
        Path folder = Files.createTempDirectory("bench-study-");
        try (RunningSystem system = RunningSystem.start(root, folder, 18_180, Map.of())) {
            Path models = Files.createDirectories(system.workspace().resolve("models"));
            for (int file = 0; file < FILES; file++) {
                Files.writeString(
                        models.resolve("case_%04d.yml".formatted(file)), MooringModel.text(LINES, file * 0.01));
            }
            List<Double> seconds = new ArrayList<>();
            for (int run = 0; run <= RUNS; run++) {
                double each = submit(system, run);
                System.out.printf("run %d%s: %.2f s%n", run, run == 0 ? " (cold, not counted)" : "", each);
                if (run > 0) {
                    seconds.add(each);
                }
            }
            System.out.printf(
                    "%,d files of %d lines: %s%n",
                    FILES, LINES, Spread.of(seconds).in("s"));
        } finally {
            Folders.delete(folder);
        }
    }

    private static double submit(RunningSystem system, int run) throws Exception {
        String batch = "study-" + run;
        long started = System.nanoTime();
        try (Publisher publisher = new Publisher(system.broker())) {
            String text = SummaryConfiguration.text("models", "case_", "output/" + batch, LINES, 2);
            publisher.submit("study.yml", text, Map.of("batch", batch, "batch-size", "1"));
        }
        JsonNode end = system.awaitEnd(batch, 1, Duration.ofMinutes(5));
        double seconds = (System.nanoTime() - started) / 1e9;
        if (end.at("/totals/succeeded").asInt() != 1) {
            throw new IllegalStateException("The study did not succeed: " + end);
        }
        return seconds;
    }
}
