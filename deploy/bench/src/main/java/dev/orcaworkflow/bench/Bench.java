package dev.orcaworkflow.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The benchmarks: {@code ./workflow bench [NAME]}. Each prints what it measured, with machine, runs and spread; the
 * figures of a release are kept in {@code deploy/bench/RESULTS.md}.
 */
public final class Bench {
    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.of(
            "solve", new SolveBenchmark(),
            "validate", new ValidateBenchmark(),
            "study", new StudyBenchmark(),
            "pipeline", new PipelineBenchmark(),
            "claim", new ClaimBenchmark(),
            "licence", new LicenceBenchmark(),
            "recovery", new RecoveryBenchmark(),
            "reporting", new ReportingBenchmark(),
            "footprint", new FootprintBenchmark(),
            "process", new ProcessBenchmark()));

    private Bench() {}

    /** Runs the named benchmarks, or all of them; exits with 2 on an unknown name. */
    public static void main(String[] names) throws Exception {
        List<String> wanted = names.length == 0 ? List.copyOf(ALL.keySet()) : List.of(names);
        for (String name : wanted) {
            if (!ALL.containsKey(name)) {
                System.err.println(
                        "No benchmark is called " + name + "; there are: " + String.join(", ", ALL.keySet()));
                System.exit(2);
            }
        }
        System.out.println(Machine.describe());
        for (String name : wanted) {
            System.out.println();
            System.out.println("## " + name);
            ALL.get(name).run(Path.of("").toAbsolutePath());
        }
    }
}
