package dev.orcaworkflow.bench;

import dev.orcaworkflow.bench.harness.Folders;
import dev.orcaworkflow.bench.harness.ProcessFigures;
import dev.orcaworkflow.bench.harness.RunningSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Start to ready on empty data, and resident memory per process at rest. */
final class FootprintBenchmark implements Benchmark {
    private static final int RUNS = 3;

    @Override
    public void run(Path root) throws Exception {
        List<Double> ready = new ArrayList<>();
        Map<String, List<Double>> resident = new LinkedHashMap<>();
        for (int run = 0; run < RUNS; run++) {
            Path folder = Files.createTempDirectory("bench-footprint-");
            try (RunningSystem system = RunningSystem.start(root, folder, 18_280, Map.of())) {
                ready.add(system.secondsToReady());
                for (var process : system.processes().entrySet()) {
                    resident.computeIfAbsent(process.getKey(), _ -> new ArrayList<>())
                            .add(ProcessFigures.residentMiB(process.getValue()));
                }
            } finally {
                Folders.delete(folder);
            }
        }
        System.out.println("start to ready: " + Spread.of(ready).in("s"));
        double total = 0;
        for (var process : resident.entrySet()) {
            Spread spread = Spread.of(process.getValue());
            total += spread.median();
            System.out.println("resident, " + process.getKey() + ": " + spread.in("MiB"));
        }
        System.out.printf(Locale.ROOT, "resident, all: %.0f MiB (sum of medians)%n", total);
    }
}
