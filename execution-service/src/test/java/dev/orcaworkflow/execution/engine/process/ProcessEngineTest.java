package dev.orcaworkflow.execution.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.orcaworkflow.contracts.CheckResult;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.execution.engine.CaseResult;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.EngineOutcome;
import dev.orcaworkflow.execution.engine.EngineOutput;
import dev.orcaworkflow.execution.files.AttemptFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes that misbehave, and what is said and left of them. */
class ProcessEngineTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "exit7, -, 7, -",
                "exit2, -, 2, -",
                "exit127, ENGINE_ABSENT, 127, -",
                "nothing, FALSE_SUCCESS, 0, -",
                "empty, INVALID_RESULT, -, -",
                "truncated, INVALID_RESULT, -, -",
                "nan, INVALID_RESULT, -, -",
                "blank, OBJECT_ABSENT, -, -",
                "unstable, SIMULATION_UNSTABLE, -, -",
                "partial-run, SIMULATION_INCOMPLETE, -, -",
                "segfault, ENGINE_CRASH, 139, 11",
                "abort, ENGINE_CRASH, 134, 6",
                "oom, -, 137, 9",
                "mock, FALSE_SUCCESS, 0, -",
                "verdict-fail, RESULT_REJECTED, 1, -",
                "dll, 27, 1, -",
                "hang, STALLED, -, -",
                "outside, ENGINE_CONTRACT, 0, -",
                "claims-outside, ENGINE_CONTRACT, 0, -"
            })
    void saysWhatWentWrongAndLeavesNoProcess(String deed, String code, Integer exit, Integer signal) throws Exception {
        EngineBench bench = new EngineBench(root, "a");

        Evidence evidence = failure(bench.completed(deed));

        assertThat(evidence.engineCode()).as(evidence.message()).isEqualTo(code);
        assertThat(evidence.exitCode()).isEqualTo(exit);
        assertThat(evidence.signal()).isEqualTo(signal);
        assertThat(evidence.message()).isNotBlank();
        assertThat(bench.alive()).isEmpty();
        assertThat(bench.logs(1).resolve("a.sim_error.log")).exists();
        assertThat(root.resolve("models").toFile().list()).doesNotContain("a.sim_error.log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"burn", "stubborn", "grandchildren"})
    void endsTheWholeTreeOfARunWhoseTimeIsUp(String deed) throws Exception {
        EngineBench bench = new EngineBench(root, "a").set("timeout", "700ms").set("stall", "1m");

        Evidence evidence = failure(bench.completed(deed));

        assertThat(evidence.engineCode()).isEqualTo("PROCESSING_TIMEOUT");
        assertThat(evidence.signal())
                .as("a signal of ours says nothing about the program")
                .isNull();
        assertThat(bench.alive()).isEmpty();
    }

    @Test
    void endsARunThatTakesMoreMemoryThanItMay() throws Exception {
        EngineBench bench = new EngineBench(root, "a").set("max-memory", "150M");

        assertThat(failure(bench.completed("grow")).engineCode()).isEqualTo("OUT_OF_MEMORY");
        assertThat(bench.alive()).isEmpty();
    }

    @Test
    void endsARunThatWritesMoreThanItMay() throws Exception {
        EngineBench bench = new EngineBench(root, "a").set("max-disk", "2M").set("stall", "1m");

        assertThat(failure(bench.completed("fill")).engineCode()).isEqualTo("RESOURCE");
        assertThat(bench.alive()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"succeed", "number-state", "close"})
    void acceptsTableAndManifestOfARunThatWentWell(String deed) throws Exception {
        EngineBench bench = new EngineBench(root, "a", "b");

        EngineOutcome.Completed run = bench.completed(deed);

        assertThat(run.cases()).extracting(CaseResult::id).containsExactly("a", "b");
        assertThat(run.cases()).allMatch(CaseResult::succeeded);
        assertThat(bench.attempt(1).resolve("case_fixture.csv"))
                .content()
                .startsWith("fe_filename,fe_filename_stem,run_status,")
                .contains(root.resolve("models/a.sim") + ",a,", ",12.5\n");
        assertThat(check(run, "S1").passed()).isTrue();
        assertThat(check(run, "S2").passed())
                .as("nobody declared the expected end")
                .isNull();
        assertThat(bench.alive()).isEmpty();
    }

    @Test
    void endsWhatAProgramLeavesBehindAndSaysSo() throws Exception {
        EngineBench bench = new EngineBench(root, "a");

        EngineOutcome.Completed run = bench.completed("leave-behind");

        assertThat(run.cases()).allMatch(CaseResult::succeeded);
        assertThat(check(run, "E1").value()).isEqualTo("1");
        assertThat(bench.alive()).isEmpty();
    }

    @Test
    void keepsBeginningAndEndOfAFlood() throws Exception {
        EngineBench bench = new EngineBench(root, "a");

        assertThat(bench.completed("flood").cases()).allMatch(CaseResult::succeeded);

        Path log = bench.logs(1).resolve("0-stdout.log");
        assertThat(Files.size(log)).isLessThan(40 << 10);
        assertThat(log).content().contains("bytes cut out").endsWith("the last line\n");
    }

    @Test
    void showsAProgramNothingOfTheWorkersEnvironmentButWhatIsAllowed() throws Exception {
        EngineBench bench = new EngineBench(root, "a").set("environment", "PATH");

        bench.completed("environment");

        assertThat(Files.readAllLines(bench.attempt(1).resolve("environment.csv")))
                .contains("PATH", "ENGINE_EVENTS", "WORKFLOW_ATTEMPT")
                .doesNotContain("JAVA_HOME", "HOME", "USER");
        assertThat(bench.attempt(1).resolve("seen.csv"))
                .content()
                .contains(
                        "umask,77",
                        "stdin,0",
                        "cwd," + bench.attempt(1).toRealPath().resolve("run/0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"licence", "licence-exit"})
    void failsNothingForWantOfALicence(String deed) throws Exception {
        EngineBench bench = new EngineBench(root, "a");

        assertThat(bench.run(deed)).isInstanceOfSatisfying(EngineOutcome.LicenceDenied.class, denied -> assertThat(
                        denied.evidence().engineCode())
                .isEqualTo("LICENCE_DENIED"));
        assertThat(bench.alive()).isEmpty();
    }

    @Test
    void keepsWhatWasDoneBeforeTheLicenceWasLost() throws Exception {
        EngineBench bench = new EngineBench(root, "a", "b");

        List<CaseResult> cases = bench.completed("licence-lost").cases();

        assertThat(cases.getFirst().succeeded()).isTrue();
        assertThat(cases.getLast().failure().engineCode()).isEqualTo("LICENCE_UNAVAILABLE");
    }

    @Test
    void noticesAnInputThatTheProgramChanged() throws Exception {
        EngineBench bench = new EngineBench(root, "a");

        EngineOutcome.Completed run = bench.completed("change-input");

        assertThat(run.inputs().getFirst().bytes()).isNotEqualTo(Files.size(root.resolve("models/a.sim")));
    }

    @Test
    void refusesByNameWhatIsNotThere() throws Exception {
        EngineBench bench = new EngineBench(root, "a").set("executable", "/nowhere/python");

        assertThat(failure(bench.completed("succeed")).engineCode()).isEqualTo("ENGINE_ABSENT");
        assertThat(new EngineProbe(bench.profile()).look()).isInstanceOf(EngineProbe.Finding.Absent.class);
    }

    @ParameterizedTest
    @CsvSource({"stubborn, 0ms", "grandchildren, 0ms", "polite, 5s"})
    void leavesNothingAliveWhenItIsCancelled(String deed, String notice) throws Exception {
        EngineBench bench =
                new EngineBench(root, "a").set("cancel-notice", notice).set("stall", "1m");
        AtomicReference<Thread> runner = new AtomicReference<>();
        var run = CompletableFuture.runAsync(() -> {
            runner.set(Thread.currentThread());
            try {
                bench.run(deed);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        int forked = deed.equals("grandchildren") ? 5 : 2;
        await().until(() -> bench.alive().size() == forked);

        runner.get().interrupt();

        assertThatThrownBy(run::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(InterruptedException.class);
        assertThat(bench.alive()).isEmpty();
    }

    @Test
    void runsFilesApartAndKeepsThoseThatSucceeded() throws Exception {
        EngineBench bench =
                new EngineBench(root, "a", "b", "c").set("files", "apart").set("timeout", "900ms");
        String text = EngineBench.CONFIG
                + "parallel_processing: {enabled: True, max_workers: 2}\n"
                + "fixture: {deed: succeed, by_file: {b: burn}}\n";

        var run = (EngineOutcome.Completed) bench.engine().run(bench.task(text, 1), EngineListener.NONE);

        assertThat(run.cases()).extracting(CaseResult::succeeded).containsExactly(true, false, true);
        assertThat(bench.attempt(1).resolve("case_fixture.csv"))
                .content()
                .contains(",a,SimulationStopped,", ",b,PROCESSING_TIMEOUT,,,,,\n", ",c,SimulationStopped,");
        assertThat(bench.logs(1).resolve("b.sim_error.log")).content().contains("Error processing models/b.sim:");
    }

    @Test
    void splitsAConfigurationIntoSmallerOnesAndJoinsTheirTables() throws Exception {
        EngineBench bench = new EngineBench(root, "a", "b", "c", "d", "e");
        String text = EngineBench.CONFIG + "engine: {files_per_process: 2}\nfixture: {deed: succeed}\n"
                + "parallel_processing: {enabled: False}\n";

        var run = (EngineOutcome.Completed) bench.engine().run(bench.task(text, 1), EngineListener.NONE);

        assertThat(run.cases()).extracting(CaseResult::id).containsExactly("a", "b", "c", "d", "e");
        assertThat(run.cases()).allMatch(CaseResult::succeeded);
        assertThat(bench.logs(1).resolve("0-linked.txt")).hasContent("a\nb");
        assertThat(bench.logs(1).resolve("2-linked.txt")).hasContent("e");
        assertThat(Files.readAllLines(bench.attempt(1).resolve("case_fixture.csv")))
                .hasSize(6)
                .last()
                .asString()
                .contains(",e,SimulationStopped,");
    }

    /** The limit of a process is that of its files: one that hangs takes only its own portion with it. */
    @Test
    void losesOnlyThePortionWhoseTimeIsUp() throws Exception {
        EngineBench bench = new EngineBench(root, "a", "b", "c", "d").set("timeout", "900ms");
        String text = EngineBench.CONFIG + "engine: {files_per_process: 2}\n"
                + "parallel_processing: {enabled: False}\nfixture: {deed: succeed, by_file: {d: burn}}\n";

        var run = (EngineOutcome.Completed) bench.engine().run(bench.task(text, 1), EngineListener.NONE);

        assertThat(run.cases()).extracting(CaseResult::succeeded).containsExactly(true, true, false, false);
    }

    @Test
    void tellsASimulationWhoseStepShrinksFromOneThatOnlyNeedsTime() throws Exception {
        EngineBench bench = new EngineBench(root, "a").set("timeout", "1500ms").set("stall", "1m");

        Evidence even = failure(bench.completed("simulate-evenly"));
        Evidence shrinking = failure(new EngineBench(root, "a")
                .set("timeout", "1500ms")
                .set("stall", "1m")
                .completed("simulate-ever-slower"));

        assertThat(even.engineCode()).isEqualTo("PROCESSING_TIMEOUT");
        assertThat(even.message()).containsPattern("simulated \\d+\\.\\d of 1000\\.0 s at an even pace");
        assertThat(shrinking.engineCode()).isEqualTo("STEP_SHRINKING");
    }

    @Test
    void runsOnlyTheFailedFilesAgain() throws Exception {
        EngineBench bench = new EngineBench(root, "a", "b", "c");
        Path gate = root.resolve("gate");
        String text = EngineBench.CONFIG + "fixture: {deed: all-but-last-until-open, gate: " + gate + "}\n";
        var first = (EngineOutcome.Completed) bench.engine().run(bench.task(text, 1), EngineListener.NONE);
        assertThat(first.cases()).extracting(CaseResult::succeeded).containsExactly(true, true, false);
        Files.createFile(gate);

        var second = (EngineOutcome.Completed) bench.engine().run(bench.task(text, 2), EngineListener.NONE);

        assertThat(bench.logs(2).resolve("0-linked.txt")).hasContent("c");
        assertThat(second.cases()).extracting(CaseResult::succeeded).containsExactly(true, true, true);
        assertThat(bench.attempt(2).resolve("case_fixture.csv"))
                .content()
                .contains(",a,SimulationStopped,", ",b,SimulationStopped,", ",c,SimulationStopped,");
    }

    @Test
    void takesOverWhatWasPublishedOfAJobThatEndedInPart() throws Exception {
        EngineBench bench = new EngineBench(root, "a", "b", "c");
        Path gate = root.resolve("gate");
        String text = EngineBench.CONFIG + "fixture: {deed: all-but-last-until-open, gate: " + gate + "}\n";
        var first = (EngineOutcome.Completed) bench.engine().run(bench.task(text, 1), EngineListener.NONE);
        publish(bench, first, 1);
        assertThat(bench.attempt(1).resolve("a_rangegraph_Line1.csv")).doesNotExist();
        Files.createFile(gate);

        var second = (EngineOutcome.Completed) bench.engine().run(bench.task(text, 2), EngineListener.NONE);

        assertThat(bench.logs(2).resolve("0-linked.txt")).hasContent("c");
        assertThat(second.cases()).extracting(CaseResult::succeeded).containsExactly(true, true, true);
        assertThat(second.outputs())
                .extracting(EngineOutput::name)
                .contains("a_rangegraph_Line1.csv", "b_rangegraph_Line1.csv", "c_rangegraph_Line1.csv");
        assertThat(bench.attempt(2).resolve("a_rangegraph_Line1.csv")).content().contains("12.5");
    }

    @Test
    void runsAllFilesAgainWhenWhatWasPublishedIsNoLongerWhatItWas() throws Exception {
        EngineBench bench = new EngineBench(root, "a", "b");
        Path gate = root.resolve("gate");
        String text = EngineBench.CONFIG + "fixture: {deed: all-but-last-until-open, gate: " + gate + "}\n";
        var first = (EngineOutcome.Completed) bench.engine().run(bench.task(text, 1), EngineListener.NONE);
        publish(bench, first, 1);
        Files.writeString(root.resolve("out/a_rangegraph_Line1.csv"), "arc_length,tension\n0.0,99.9\n");
        Files.createFile(gate);

        bench.engine().run(bench.task(text, 2), EngineListener.NONE);

        assertThat(bench.logs(2).resolve("0-linked.txt")).hasContent("a\nb");
    }

    /** As a job does that ends: its files go to their places, its attempts' folders go but for their logs. */
    private void publish(EngineBench bench, EngineOutcome.Completed run, int attempt) throws IOException {
        for (EngineOutput output : run.outputs()) {
            Files.move(
                    bench.attempt(attempt).resolve(output.name()),
                    root.resolve("out").resolve(output.name()));
        }
        AttemptFolder.clearUpTo(root.resolve("out"), bench.run, attempt);
    }

    @Test
    void triesExactlyTheOneFileOfATrial() throws Exception {
        EngineBench bench = new EngineBench(root, "fsts_a", "fsts_ab");
        String text = EngineBench.CONFIG + "fixture: {deed: succeed}\n";

        var run = (EngineOutcome.Completed)
                bench.engine().run(bench.task(text, 0, Optional.of("models/fsts_a.sim"), 1), EngineListener.NONE);

        assertThat(run.cases()).extracting(CaseResult::id).containsExactly("fsts_a");
    }

    @Test
    void endsAFileThatTakesAMultipleOfTheOthers() throws Exception {
        EngineBench bench = new EngineBench(root, "a", "b", "c", "d", "e", "f", "g")
                .set("files", "apart")
                .set("median-factor", "8")
                .set("stall", "1m");
        String text = EngineBench.CONFIG + "parallel_processing: {enabled: False}\n"
                + "fixture: {deed: succeed, by_file: {g: burn}}\n";

        var run = (EngineOutcome.Completed) bench.engine().run(bench.task(text, 1), EngineListener.NONE);

        assertThat(run.cases().getLast().failure().engineCode()).isEqualTo("PROCESSING_TIMEOUT");
        assertThat(run.cases().getLast().seconds())
                .isLessThan(Duration.ofSeconds(20).toSeconds());
    }

    private static Evidence failure(EngineOutcome.Completed run) {
        return run.cases().getFirst().failure();
    }

    private static CheckResult check(EngineOutcome.Completed run, String id) {
        return run.checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
