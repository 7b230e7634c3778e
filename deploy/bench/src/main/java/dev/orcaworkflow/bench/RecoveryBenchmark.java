package dev.orcaworkflow.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.orcaworkflow.bench.harness.FailedJobs;
import dev.orcaworkflow.bench.harness.Folders;
import dev.orcaworkflow.bench.harness.MooringModel;
import dev.orcaworkflow.bench.harness.RunningSystem;
import dev.orcaworkflow.bench.harness.SummaryConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Whether a flood of failures of one batch delays the recovery of another one by more than its share: 10,000 failed jobs
 * of one batch are published, and right behind them one of another batch. Measured is the time until recovery has decided
 * about that one, against the time that it takes on an idle system, and how much of the flood was decided before it.
 * The share of two batches is one half each; so behind the flood the other batch may wait for the failures to be stored
 * and for one round, but not for the flood to be judged.
 */
final class RecoveryBenchmark implements Benchmark {
    private static final int FLOOD = Integer.getInteger("bench.recovery.flood", 10_000);
    private static final int ALONE = 5;
    private static final double MOST_BEFORE = 0.5;

    @Override
    public void run(Path root) throws Exception {
        Path folder = Files.createTempDirectory("bench-recovery-");
        try (RunningSystem system = RunningSystem.start(root, folder, 18_480, Map.of())) {
            Path models = Files.createDirectories(system.workspace().resolve("models"));
            Files.writeString(models.resolve("case.yml"), MooringModel.text(1, 5));
            measure(system);
        } finally {
            Folders.delete(folder);
        }
    }

    private static void measure(RunningSystem system) throws Exception {
        String text = SummaryConfiguration.text("models", "case", "output", 1, 1);
        try (FailedJobs jobs = new FailedJobs(system.broker(), text)) {
            double alone = Double.MAX_VALUE;
            for (int number = 0; number < ALONE; number++) {
                alone = Math.min(alone, decided(jobs, "alone-" + number));
            }
            long started = System.nanoTime();
            jobs.fail("flood", FLOOD);
            double behind = decided(jobs, "behind");
            int before = jobs.decided("flood");
            jobs.await("flood", FLOOD, Duration.ofMinutes(30));
            double all = (System.nanoTime() - started) / 1e9;
            print(alone, behind, before, all);
        }
    }

    private static double decided(FailedJobs jobs, String batch) throws JsonProcessingException, InterruptedException {
        long started = System.nanoTime();
        jobs.fail(batch, 1);
        jobs.await(batch, 1, Duration.ofMinutes(30));
        return (System.nanoTime() - started) / 1e9;
    }

    private static void print(double alone, double behind, int before, double all) {
        System.out.printf(
                Locale.ROOT,
                "one failure on an idle system: decided after %.3f s (best of %d)%n"
                        + "one failure behind a flood of %,d of another batch: decided after %.3f s%n"
                        + "the flood itself: %.2f s, %.0f decisions per second%n"
                        + "of the flood decided before the other batch: %.1f %% (target: below %.0f %%) %s%n",
                alone,
                ALONE,
                FLOOD,
                behind,
                all,
                FLOOD / all,
                100.0 * before / FLOOD,
                100 * MOST_BEFORE,
                before < MOST_BEFORE * FLOOD ? "MET" : "MISSED");
    }
}
