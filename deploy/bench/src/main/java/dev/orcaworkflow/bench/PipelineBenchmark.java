package dev.orcaworkflow.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.bench.harness.Folders;
import dev.orcaworkflow.bench.harness.MetricSeries;
import dev.orcaworkflow.bench.harness.MooringModel;
import dev.orcaworkflow.bench.harness.ProcessFigures;
import dev.orcaworkflow.bench.harness.Publisher;
import dev.orcaworkflow.bench.harness.RunningSystem;
import dev.orcaworkflow.bench.harness.SummaryConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * 10,000 one-case configurations through all four services, real broker and database with fsync on: configurations per
 * second from the first publish to the last terminal state that reporting shows, and what each cost in rows and CPU.
 */
final class PipelineBenchmark implements Benchmark {
    private static final int CONFIGURATIONS = 10_000;
    private static final int WARM_UP = 1_000;

    @Override
    public void run(Path root) throws Exception {
        Path folder = Files.createTempDirectory("bench-pipeline-");
        try (RunningSystem system = RunningSystem.start(root, folder, 18_080, Map.of())) {
            Path models = Files.createDirectories(system.workspace().resolve("models"));
            Files.writeString(models.resolve("case.yml"), MooringModel.text(1, 5));
            submit(system, "warm-up", WARM_UP);
            measure(system);
        } finally {
            Folders.delete(folder);
        }
    }

    private static void measure(RunningSystem system) throws Exception {
        try (RowCounter rows = new RowCounter(system.file())) {
            Map<String, Double> cpuBefore = cpu(system);
            Map<String, Long> rowsBefore = rows.written();
            MetricSeries seriesBefore = MetricSeries.of(system.file());
            double seconds = submit(system, "measured", CONFIGURATIONS);
            Map<String, Double> cpuAfter = cpu(system);
            System.out.printf(
                    Locale.ROOT,
                    "%,d configurations in %.2f s: %.0f per second%n",
                    CONFIGURATIONS,
                    seconds,
                    CONFIGURATIONS / seconds);
            print("CPU ms per configuration", cpuBefore, cpuAfter, 1000);
            print("row writes per configuration", rowsBefore, rows.written(), 1);
            MetricSeries seriesAfter = MetricSeries.of(system.file());
            System.out.printf(
                    Locale.ROOT,
                    "metric series of ours: %d before and %d after %,d jobs (target: equal); all series: %d and %d%n",
                    seriesBefore.ours(),
                    seriesAfter.ours(),
                    CONFIGURATIONS,
                    seriesBefore.all(),
                    seriesAfter.all());
        }
    }

    private static double submit(RunningSystem system, String batch, int size) throws Exception {
        long started = System.nanoTime();
        try (Publisher publisher = new Publisher(system.broker())) {
            Map<String, String> headers = Map.of("batch", batch, "batch-size", Integer.toString(size));
            for (int number = 0; number < size; number++) {
                String output = "output/%s/%05d".formatted(batch, number);
                publisher.submit(
                        "%05d.yml".formatted(number),
                        SummaryConfiguration.text("models", "case", output, 1, 1),
                        headers);
            }
        }
        JsonNode end = system.awaitEnd(batch, size, Duration.ofMinutes(10));
        double seconds = (System.nanoTime() - started) / 1e9;
        if (end.at("/totals/succeeded").asInt() != size) {
            throw new IllegalStateException("Not all succeeded: " + end);
        }
        return seconds;
    }

    private static Map<String, Double> cpu(RunningSystem system) throws IOException {
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (var process : system.processes().entrySet()) {
            seconds.put(process.getKey(), ProcessFigures.cpuSeconds(process.getValue()));
        }
        return seconds;
    }

    private static void print(
            String what, Map<String, ? extends Number> before, Map<String, ? extends Number> after, double factor) {
        double total = 0;
        StringBuilder parts = new StringBuilder();
        for (var figure : after.entrySet()) {
            double each = (figure.getValue().doubleValue()
                            - before.get(figure.getKey()).doubleValue())
                    * factor
                    / CONFIGURATIONS;
            total += each;
            parts.append(String.format(Locale.ROOT, ", %s %.2f", figure.getKey(), each));
        }
        System.out.printf(Locale.ROOT, "%s: %.2f in all%s%n", what, total, parts);
    }
}
