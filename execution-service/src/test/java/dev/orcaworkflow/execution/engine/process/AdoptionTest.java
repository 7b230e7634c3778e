package dev.orcaworkflow.execution.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.execution.engine.CaseResult;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.EngineOutcome;
import dev.orcaworkflow.execution.engine.ForwardingListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker is killed while its engine runs, and comes back. */
class AdoptionTest {
    @TempDir
    Path root;

    @Test
    void goesOnWithAnEngineThatOutlivedItsWorker() throws Exception {
        EngineBench bench = new EngineBench(root, "a");
        String text = lingering();
        List<Long> before = orphaned(bench, text);

        var task = bench.task(text, 1);
        assertThat(bench.engine().canResume(task.outputDirectory())).isTrue();
        assertThat(bench.alive()).isEqualTo(before);
        Files.createFile(root.resolve("gate"));
        var run = (EngineOutcome.Completed) bench.engine().run(task, EngineListener.NONE);

        assertThat(run.cases()).allMatch(CaseResult::succeeded);
        assertThat(runs()).isEqualTo(1);
        assertThat(bench.alive()).isEmpty();
    }

    @Test
    void readsHowAnEngineEndedWhileItsWorkerWasAway() throws Exception {
        EngineBench bench = new EngineBench(root, "a");
        String text = lingering();
        orphaned(bench, text);
        Files.createFile(root.resolve("gate"));
        await().until(() -> bench.alive().isEmpty());

        var run = (EngineOutcome.Completed) bench.engine().run(bench.task(text, 1), EngineListener.NONE);

        assertThat(run.cases()).allMatch(CaseResult::succeeded);
        assertThat(bench.logs(1).resolve("0-exit")).content().startsWith("exit 0\n");
        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void givesAnAdoptedEngineItsWholeTimeThoughTheClockWasPutForward() throws Exception {
        EngineBench bench = new EngineBench(root, "a").set("timeout", "20s");
        String text = lingering();
        orphaned(bench, text);
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        var task = bench.task(text, 1);
        var gate = new ForwardingListener(EngineListener.NONE) {
            @Override
            public void progressed(int done, int total, String item, String phase) {
                // Heard while it is watched, and judged by its time before and after.
                open();
            }
        };

        var run = (EngineOutcome.Completed) bench.engine(ahead).run(task, gate);

        assertThat(run.cases()).allMatch(CaseResult::succeeded);
    }

    private void open() {
        try {
            Files.writeString(root.resolve("gate"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void startsAnewWhatDiedWithItsWorker() throws Exception {
        EngineBench bench = new EngineBench(root, "a");
        String text = lingering();
        orphaned(bench, text).forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        await().until(() -> bench.alive().isEmpty());
        Files.createFile(root.resolve("gate"));

        var task = bench.task(text, 1);
        var run = (EngineOutcome.Completed) bench.engine().run(task, EngineListener.NONE);

        assertThat(run.cases()).allMatch(CaseResult::succeeded);
        assertThat(runs()).isEqualTo(2);
    }

    @Test
    void takesNoOtherProcessForItsOwn() throws Exception {
        EngineBench bench = new EngineBench(root, "a");
        RunFolder folder = RunFolder.of(bench.attempt(1), 0).created();
        ProcessRecord own = ProcessRecord.of(ProcessHandle.current(), "here");
        own.write(folder.processRecord());
        assertThat(bench.engine().canResume(bench.attempt(1))).isTrue();

        new ProcessRecord("here", own.pid(), own.start() + "1", own.startedAt()).write(folder.processRecord());
        assertThat(bench.engine().canResume(bench.attempt(1)))
                .as("another start")
                .isFalse();

        new ProcessRecord("there", own.pid(), own.start(), own.startedAt()).write(folder.processRecord());
        assertThat(bench.engine().canResume(bench.attempt(1)))
                .as("another host")
                .isFalse();
    }

    /** How often the program was started. */
    private long runs() throws IOException {
        return Files.readString(root.resolve("gate.runs")).lines().count();
    }

    private String lingering() {
        return EngineBench.CONFIG + "fixture: {deed: linger, gate: " + root.resolve("gate") + "}\n";
    }

    /** Pids of an engine whose worker was killed while it ran. */
    private List<Long> orphaned(EngineBench bench, String text) throws IOException, InterruptedException {
        Path file = Files.writeString(root.resolve("text.yml"), text);
        Process worker = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkerToKill.class.getName(),
                        root.toString(),
                        bench.run.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("worker.log").toFile())
                .start();
        Path events = RunFolder.of(bench.attempt(1), 0).events();
        await().untilAsserted(() -> assertThat(events)
                .as(Files.readString(root.resolve("worker.log")))
                .exists());
        List<Long> alive = bench.alive();
        worker.destroyForcibly().waitFor();
        assertThat(alive).isNotEmpty();
        return alive;
    }
}
