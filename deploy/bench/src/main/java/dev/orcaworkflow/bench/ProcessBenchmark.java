package dev.orcaworkflow.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.orcaworkflow.bench.harness.Folders;
import dev.orcaworkflow.bench.harness.Publisher;
import dev.orcaworkflow.bench.harness.RunningSystem;
import dev.orcaworkflow.bench.harness.SummaryConfiguration;
import dev.orcaworkflow.bench.peer.DbSchedulerPeer;
import dev.orcaworkflow.bench.peer.JobRunrPeer;
import dev.orcaworkflow.bench.peer.ShellPeers;
import dev.orcaworkflow.bench.peer.SleepingProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Real processes of 100 ms and of 1 s on two slots, through the whole system and through others. Efficiency is the ideal
 * makespan (the processes' own time, divided by the slots) over the real one, from the first submission to the last end.
 * Whoever runs in a JVM gets a quarter of the work first, which is not counted.
 * {@code BENCH_PROCESSES} says how many of 100 ms; of 1 s there are a tenth.
 */
final class ProcessBenchmark implements Benchmark {
    private static final int SLOTS = 2;
    private static final int PORTS = 18_280;
    private static final Map<String, Double> TARGETS = Map.of("0.1", 0.93, "1", 0.98);

    @Override
    public void run(Path root) throws Exception {
        int number = Integer.parseInt(System.getenv().getOrDefault("BENCH_PROCESSES", "400"));
        Path folder = Files.createTempDirectory("bench-process-");
        SleepingProgram quick = SleepingProgram.in(folder, "0.1");
        SleepingProgram slow = SleepingProgram.in(folder, "1");
        // With a target of 1.0 both cores are given to jobs; with the default of 0.8 two cores are one slot and a half.
        Map<String, String> environment = Map.of(
                "WORKFLOW_EXECUTION_CORES", Integer.toString(SLOTS),
                "WORKFLOW_EXECUTION_CPU_TARGET", "1.0",
                "QUARKUS_CONFIG_LOCATIONS", engines(folder, quick, slow).toString());
        try (RunningSystem system = RunningSystem.start(root, folder, PORTS, environment)) {
            Path models = Files.createDirectories(system.workspace().resolve("models"));
            Files.writeString(models.resolve("case.sim"), "stands for a simulation\n");
            System.out.println("CPU target 1.0 of " + SLOTS + " cores: " + SLOTS + " slots");
            measure(system, folder, quick, number);
            measure(system, folder, slow, Math.max(SLOTS, number / 10));
        } finally {
            Folders.delete(folder);
        }
    }

    private static Path engines(Path folder, SleepingProgram... programs) throws java.io.IOException {
        StringBuilder text = new StringBuilder();
        for (SleepingProgram program : programs) {
            String prefix = "workflow.execution.engines." + id(program);
            text.append("%s.executable=%s%n".formatted(prefix, program.script()))
                    .append("%s.variables.BENCH_SECONDS=%s%n".formatted(prefix, program.seconds()));
        }
        return Files.writeString(folder.resolve("engines.properties"), text);
    }

    private static String id(SleepingProgram program) {
        return "sleeping" + program.seconds().replace(".", "");
    }

    private static void measure(RunningSystem system, Path folder, SleepingProgram program, int number)
            throws Exception {
        double each = alone(program);
        double ideal = number * each / SLOTS;
        Map<String, Double> seconds = new LinkedHashMap<>();
        int first = Math.max(4 * SLOTS, number / 4);
        submit(system, program, "warm-up-" + id(program), first);
        seconds.put("this system (durable)", submit(system, program, "measured-" + id(program), number));
        try (HikariDataSource database = database(system, folder)) {
            DbSchedulerPeer.run(database, program, first, SLOTS);
            JobRunrPeer.run(database, program, first, SLOTS);
            seconds.put("db-scheduler (durable)", DbSchedulerPeer.run(database, program, number, SLOTS));
            seconds.put("JobRunr (durable)", JobRunrPeer.run(database, program, number, SLOTS));
        }
        seconds.put("GNU parallel, job log (not fsynced)", ShellPeers.gnuParallel(program, number, SLOTS));
        seconds.put("xargs (keeps nothing)", ShellPeers.xargs(program, number, SLOTS));
        System.out.printf(
                Locale.ROOT,
                "%d processes that take %.4f s alone (sleep %s): ideal %.2f s%n",
                number,
                each,
                program.seconds(),
                ideal);
        seconds.forEach((who, taken) -> print(who, taken, ideal));
        double own = ideal / seconds.get("this system (durable)");
        double target = TARGETS.get(program.seconds());
        System.out.printf(Locale.ROOT, "target %.2f: %s%n", target, own >= target ? "reached" : "NOT reached");
    }

    private static void print(String who, double taken, double ideal) {
        if (taken < 0) {
            System.out.printf("  %-36s not installed (apt install parallel)%n", who);
        } else {
            System.out.printf(Locale.ROOT, "  %-36s %8.2f s, efficiency %.3f%n", who, taken, ideal / taken);
        }
    }

    /** Mean of a few runs with nothing beside them. */
    private static double alone(SleepingProgram program) {
        int runs = program.seconds().equals("1") ? 3 : 20;
        long started = System.nanoTime();
        for (int i = 0; i < runs; i++) {
            program.runOnce(i);
        }
        return (System.nanoTime() - started) / 1e9 / runs;
    }

    private static double submit(RunningSystem system, SleepingProgram program, String batch, int size)
            throws Exception {
        long started = System.nanoTime();
        try (Publisher publisher = new Publisher(system.broker())) {
            Map<String, String> headers = Map.of("batch", batch, "batch-size", Integer.toString(size));
            for (int i = 0; i < size; i++) {
                publisher.submit(batch + "-%05d.yml".formatted(i), text(program, batch, i), headers);
            }
        }
        JsonNode end = system.awaitEnd(batch, size, Duration.ofMinutes(20));
        double seconds = (System.nanoTime() - started) / 1e9;
        if (end.at("/totals/succeeded").asInt() != size) {
            throw new IllegalStateException("Not all succeeded: " + end);
        }
        return seconds;
    }

    private static String text(SleepingProgram program, String batch, int number) {
        return SummaryConfiguration.ofSimulation(id(program), "case", "output/%s/%05d".formatted(batch, number));
    }

    /** Peers keep their rows in the same server, with the same durability. */
    private static HikariDataSource database(RunningSystem system, Path folder) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(
                "jdbc:postgresql://" + system.file().get("database").asText().replace("/workflow", "/postgres"));
        config.setUsername("postgres");
        config.setPassword(
                Files.readString(folder.resolve("data/database.password")).strip());
        config.setMaximumPoolSize(8);
        return new HikariDataSource(config);
    }
}
