package dev.orcaworkflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.bench.harness.Publisher;
import dev.orcaworkflow.bench.harness.RunningSystem;
import dev.orcaworkflow.bench.harness.SummaryConfiguration;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package that is called as digitalmodel is, run by the built system while its workers are killed and stopped. */
class ExternalProgramTest {
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Path FIXTURES = Checkout.ROOT.resolve("execution-service/src/test/resources/engines");
    private static final int PORTS = 19_280;
    private static final int WORKER_PORT = 19_290;

    @TempDir
    Path folder;

    @Test
    void outlivesItsWorkersAndIsAcceptedOnce() throws Exception {
        if (!pythonThere()) {
            System.err.println("SKIPPED: no " + PYTHON + " with yaml; nothing here shows that an external program works"
                    + " (apt install python3 python3-yaml)");
        }
        Assumptions.assumeTrue(pythonThere(), "python3 with yaml is missing");
        Map<String, String> environment = Map.of(
                "WORKFLOW_DIGITALMODEL_PYTHON",
                PYTHON.toString(),
                "PYTHONPATH",
                FIXTURES.toString(),
                "WORKFLOW_EXECUTION_LEASE",
                "4s",
                "WORKFLOW_EXECUTION_HEARTBEAT",
                "1s");
        try (RunningSystem system = RunningSystem.start(Checkout.ROOT, folder, PORTS, environment)) {
            CommandLine typed = new CommandLine(Map.of(
                    "WORKFLOW_DATA",
                    system.data().toString(),
                    "WORKFLOW_BUILD",
                    "skip",
                    "PYTHONPATH",
                    FIXTURES.toString()));
            Path study = study(system);
            verifiesTheShippedTemplates(typed, study);
            checksNamesOnceTheProgramHasToldThem(typed, study);
            goesOnWithTheEngineOfAKilledWorker(system);
            runsAgainWhatDiedWithItsWorker(system);
            refusesTheLateResultOfAStoppedWorker(system, environment);
        }
    }

    private static Path study(RunningSystem system) throws IOException {
        Path study = system.workspace().resolve("sims");
        Files.createDirectories(study.resolve("sim"));
        for (int i = 1; i <= 2; i++) {
            Files.writeString(
                    study.resolve("sim/case_0%d.sim".formatted(i)),
                    "{\"state\": \"SimulationStopped\", \"start\": 0.0, \"stop\": 100.0,"
                            + " \"values\": {\"Line01\": 12.%d, \"Line02\": 13.%d}}".formatted(i, i));
        }
        return study;
    }

    /** All five steps of those that need a licensed program; the others' are in FirstUseTest. */
    private static void verifiesTheShippedTemplates(CommandLine typed, Path study) {
        for (String template : List.of(
                "orcaflex_post_process_full",
                "orcaflex_post_process_summary",
                "orcaflex_test_single",
                "orcaflex_debug",
                "orcaflex_dashboard",
                "orcaflex_force_analysis")) {
            await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
                JsonNode steps = typed.type(
                                "templates",
                                "verify",
                                template,
                                "--folder",
                                study.getFileName().toString(),
                                "--json")
                        .json()
                        .path("steps");
                assertThat(steps.findValuesAsText("result"))
                        .as(template + " " + steps)
                        .containsExactly("passed", "passed", "passed", "passed", "not-assessed");
            });
        }
    }

    private static void checksNamesOnceTheProgramHasToldThem(CommandLine typed, Path study) throws Exception {
        Path made = study.resolve("made.yml");
        typed.type(
                "templates",
                "new",
                "orcaflex_test_single",
                "--set",
                "file=case_01",
                "--set",
                "line=Line 1",
                "--set",
                "input=./sim",
                "-o",
                made.toString());
        assertThat(typed.type("validate", made.toString()).out()).contains("objects-not-assessed");
        Path told = study.resolve("told.jsonl");

        CommandLine.Outcome taken =
                typed.type("inventory", "take", study.toString(), "--python", PYTHON.toString(), "-o", told.toString());
        CommandLine.Outcome imported = typed.type("inventory", "import", told.toString());

        assertThat(taken.exitCode()).as(taken.err()).isZero();
        assertThat(imported.out()).contains("2 files imported");
        assertThat(typed.type("inventory", "list").out()).contains("case_01.sim", "SimulationStopped", "100.0 s");
        CommandLine.Outcome judged = typed.type("validate", made.toString());
        assertThat(judged.exitCode()).isEqualTo(1);
        assertThat(judged.out()).contains("no model has an object 'Line 1'; nearest: Line01, Line02");
    }

    private void goesOnWithTheEngineOfAKilledWorker(RunningSystem system) throws Exception {
        long engine = begin(system, "adopted");
        killWorker(system);
        awaitNewWorker(system);

        assertThat(ProcessHandle.of(engine)).as("the engine goes on").isPresent();
        open(system, "adopted");

        assertThat(manifest(system, "adopted").get("attempt").asInt()).isEqualTo(1);
        awaitGone(engine);
    }

    private void runsAgainWhatDiedWithItsWorker(RunningSystem system) throws Exception {
        long engine = begin(system, "lost");
        List<Long> tree = Stream.concat(
                        ProcessHandle.of(engine).stream(),
                        ProcessHandle.of(engine).orElseThrow().descendants())
                .map(ProcessHandle::pid)
                .toList();
        long killed = System.nanoTime();
        killWorker(system);
        tree.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> engineOf(system, "lost", 2).isPresent());
        assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(20));
        open(system, "lost");

        assertThat(manifest(system, "lost").get("attempt").asInt()).isEqualTo(2);
        awaitNewWorker(system);
    }

    private void refusesTheLateResultOfAStoppedWorker(RunningSystem system, Map<String, String> environment)
            throws Exception {
        Process second = secondWorker(system, environment);
        try {
            long engine = begin(system, "stopped");
            long worker = ProcessHandle.of(engine)
                    .orElseThrow()
                    .parent()
                    .orElseThrow()
                    .pid();
            signal("STOP", worker);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> engineOf(system, "stopped", 2).isPresent());
            signal("CONT", worker);

            awaitGone(engine);
            open(system, "stopped");

            assertThat(manifest(system, "stopped").get("attempt").asInt()).isEqualTo(2);
        } finally {
            second.destroy();
            second.waitFor();
        }
    }

    private Process secondWorker(RunningSystem system, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Checkout.ROOT.resolve("workflow").toString(),
                        "worker",
                        "up",
                        "--port",
                        Integer.toString(WORKER_PORT))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("worker.log").toFile());
        builder.environment().putAll(environment);
        builder.environment().put("WORKFLOW_BUILD", "skip");
        builder.environment().put("WORKFLOW_BROKER", system.broker());
        builder.environment()
                .put("WORKFLOW_DATABASE", system.file().get("database").asText());
        builder.environment()
                .put(
                        "WORKFLOW_DATABASE_PASSWORD",
                        Files.readString(folder.resolve("data/database.password"))
                                .strip());
        builder.environment().put("WORKFLOW_WORKSPACE", system.workspace().toString());
        Process worker = builder.start();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Files.readString(folder.resolve("worker.log")))
                        .contains("takes jobs"));
        return worker;
    }

    /** Submits one configuration on one file that waits, and returns the process that supervises its engine. */
    private static long begin(RunningSystem system, String name) throws Exception {
        Path models = Files.createDirectories(system.workspace().resolve("models"));
        Files.writeString(
                models.resolve(name + ".sim"),
                "{\"state\": \"SimulationStopped\", \"start\": 0.0, \"stop\": 100.0, \"values\": {\"Line1\": 12.5},"
                        + " \"gate\": \"%s\"}".formatted(gate(system, name)));
        try (Publisher publisher = new Publisher(system.broker())) {
            publisher.submit(
                    name + ".yml",
                    SummaryConfiguration.ofSimulation("digitalmodel", name, "output/" + name),
                    Map.of("batch", name, "batch-size", "1"));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> engineOf(system, name, 1).isPresent());
        return engineOf(system, name, 1).orElseThrow();
    }

    private static Path gate(RunningSystem system, String name) {
        return system.workspace().resolve(name + ".gate");
    }

    private static void open(RunningSystem system, String name) throws Exception {
        Files.createFile(gate(system, name));
        JsonNode end = system.awaitEnd(name, 1, Duration.ofSeconds(60));
        assertThat(end.at("/totals/succeeded").asInt()).as(end.toString()).isEqualTo(1);
    }

    private static JsonNode manifest(RunningSystem system, String name) throws IOException {
        Path output = system.workspace().resolve("output").resolve(name);
        assertThat(output.resolve(name + "_r.csv")).content().contains(name + ".sim," + name + ",", ",12.5");
        return new ObjectMapper()
                .readTree(output.resolve(name + ".result-manifest.json").toFile());
    }

    /** Pid of a living engine of that attempt. */
    private static Optional<Long> engineOf(RunningSystem system, String name, int attempt) throws IOException {
        Path output = system.workspace().resolve("output").resolve(name);
        if (!Files.isDirectory(output)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(output)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("\\.attempt-.*-" + attempt))
                    .map(folder -> folder.resolve("run/0/process.properties"))
                    .filter(Files::exists)
                    .findFirst()
                    .flatMap(ExternalProgramTest::pid)
                    .filter(pid ->
                            ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent());
        }
    }

    private static Optional<Long> pid(Path record) {
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(record)) {
            values.load(in);
            return Optional.ofNullable(values.getProperty("pid")).map(Long::valueOf);
        } catch (IOException beingWritten) {
            return Optional.empty();
        }
    }

    private static void killWorker(RunningSystem system) throws IOException {
        long pid = system.processes().get("execution");
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> system.processes().get("execution") != pid);
    }

    /** What supervised the engine writes the exit record, and ends a moment later. */
    private static void awaitGone(long engine) {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        ProcessHandle.of(engine).filter(ProcessHandle::isAlive).isEmpty());
    }

    private static void awaitNewWorker(RunningSystem system) {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> system.file().get("ready").asBoolean()
                        && system.file().at("/services/execution/ready").asBoolean());
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static boolean pythonThere() throws IOException, InterruptedException {
        return Files.isExecutable(PYTHON)
                && new ProcessBuilder(PYTHON.toString(), "-c", "import yaml")
                                .start()
                                .waitFor()
                        == 0;
    }
}
