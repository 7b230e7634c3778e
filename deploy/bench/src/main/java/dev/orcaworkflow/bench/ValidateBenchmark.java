package dev.orcaworkflow.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.bench.harness.Folders;
import dev.orcaworkflow.bench.harness.MooringModel;
import dev.orcaworkflow.bench.harness.SummaryConfiguration;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.gate.ConfigurationSource;
import dev.orcaworkflow.configuration.gate.GateOptions;
import dev.orcaworkflow.configuration.gate.GateReport;
import dev.orcaworkflow.configuration.gate.PureGates;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Gates 1 to 3 over many configurations that share their models, on two threads, from a JVM that has seen none of the
 * files; the first round is the figure that counts, the others show what a warm one does. {@code -Dbench.configurations}
 * asks for another number.
 */
final class ValidateBenchmark implements Benchmark {
    private static final int CONFIGURATIONS = Integer.getInteger("bench.configurations", 5_000);
    private static final int MODELS = 100;
    private static final int LINES = 6;
    private static final int THREADS = 2;
    private static final int ROUNDS = 3;
    private static final double TARGET_SECONDS = 10;

    @Override
    public void run(Path root) throws Exception {
        Path folder = Files.createTempDirectory("bench-validate");
        try {
            write(folder);
            double first = round(folder);
            List<Double> warm = new ArrayList<>();
            for (int i = 1; i < ROUNDS; i++) {
                warm.add(round(folder));
            }
            System.out.printf(
                    "%d configurations, %d shared models of %d lines, %d threads%n",
                    CONFIGURATIONS, MODELS, LINES, THREADS);
            System.out.printf(
                    "cold: %.2f s (target at most %.0f s for 5000): %s%n",
                    first, TARGET_SECONDS, first * 5_000 / CONFIGURATIONS <= TARGET_SECONDS ? "reached" : "MISSED");
            System.out.println("warm: " + Spread.of(warm).in("s"));
        } finally {
            Folders.delete(folder);
        }
    }

    private static void write(Path folder) throws IOException {
        Path models = Files.createDirectories(folder.resolve("models"));
        for (int i = 0; i < MODELS; i++) {
            Files.writeString(models.resolve("case%02d.yml".formatted(i)), MooringModel.text(LINES, i / 10.0));
        }
        for (int i = 0; i < CONFIGURATIONS; i++) {
            String pattern = "case" + i % 10;
            String text = SummaryConfiguration.text("models", pattern, "output/" + i, LINES, 2);
            Files.writeString(folder.resolve("c%05d.yml".formatted(i)), text);
        }
    }

    /** A workspace of its own, so that nothing is remembered from the round before but compiled code. */
    private static double round(Path folder) throws Exception {
        long started = System.nanoTime();
        Workspace workspace = new Workspace(folder);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Integer>> shares = new ArrayList<>();
            for (int share = 0; share < THREADS; share++) {
                int first = share;
                shares.add(() -> validate(folder, workspace, first));
            }
            int files = 0;
            for (Future<Integer> share : threads.invokeAll(shares)) {
                files += share.get();
            }
            if (files != CONFIGURATIONS * (MODELS / 10)) {
                throw new IllegalStateException(files + " files were selected");
            }
        }
        return (System.nanoTime() - started) / 1e9;
    }

    private static int validate(Path folder, Workspace workspace, int first) throws IOException {
        int files = 0;
        for (int i = first; i < CONFIGURATIONS; i += THREADS) {
            String key = "c%05d.yml".formatted(i);
            byte[] bytes = Files.readAllBytes(folder.resolve(key));
            GateReport report =
                    PureGates.check(new ConfigurationSource(key, bytes, ""), workspace, GateOptions.dryRun());
            if (report.findings().stream().anyMatch(Finding::isError)) {
                throw new IllegalStateException(new String(bytes, UTF_8) + report.findings());
            }
            files += report.selection().files().size();
        }
        return files;
    }
}
