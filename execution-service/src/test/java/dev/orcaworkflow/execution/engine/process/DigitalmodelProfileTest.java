package dev.orcaworkflow.execution.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.execution.engine.CaseResult;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.engine.EngineOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped profile, against a package that is called, and writes its files, as the real program is and does. */
class DigitalmodelProfileTest {
    private static final String STOPPED = "\"state\": \"SimulationStopped\", \"start\": -10.0, \"stop\": 200.0";
    private static final String TEXT = EngineBench.CONFIG
                    .replace("Label: fixture", "Label: tension")
                    .replace("Statistic_Type: Max,", "Statistic_Type: Max, SimulationPeriod: WholeSimulation,")
                    .replace(
                            "meta: {basename: orcaflex_post_process}",
                            "meta: {basename: orcaflex_post_process, label: mwl}")
            + "parallel_processing: {enabled: True, max_workers: 30}\n";

    @TempDir
    Path root;

    private EngineBench bench;

    @BeforeEach
    void place() throws IOException {
        bench = new EngineBench(root).shipped();
        model("fsts_a", "{%s, \"values\": {\"Line1\": 12.5}}".formatted(STOPPED));
    }

    @Test
    void isOfferedWithTheBuildsThatItsProbeTells() throws InterruptedException {
        assertThat(new EngineProbe(bench.profile()).look())
                .isEqualTo(new EngineProbe.Finding.Present("0.0.9-fixture", "OrcFxAPI 11.5-fixture"));
    }

    @Test
    void isNotOfferedWhereAPackageIsMissing() throws InterruptedException {
        bench.set("variables.PYTHONPATH", root.toString());

        assertThat(new EngineProbe(bench.profile()).look())
                .isInstanceOfSatisfying(EngineProbe.Finding.Absent.class, absent -> assertThat(absent.reason())
                        .contains("No module named 'digitalmodel'"));
    }

    @Test
    void publishesTheTableUnderTheNameThatTheProgramGivesIt() throws Exception {
        EngineOutcome.Completed run = run(Optional.empty());

        assertThat(run.cases()).allMatch(CaseResult::succeeded);
        assertThat(bench.attempt(1).resolve("case_mwl_tension.csv"))
                .content()
                .contains(root.resolve("models/fsts_a.sim") + ",fsts_a,SimulationStopped,-10.0,200.0,,,12.5");
        assertThat(run.checks().stream()
                        .filter(check -> check.id().equals("S3"))
                        .findFirst())
                .get()
                .satisfies(check -> assertThat(check.message()).contains("fsts_a (use [0, 200.0])"));
    }

    @Test
    void isCalledWithTheAttemptsFoldersAndNoMoreWorkersThanWereGranted() throws Exception {
        run(Optional.empty());

        Path inputs = bench.attempt(1).resolve("run/0/in/models");
        assertThat(bench.logs(1).resolve("0-case.yml"))
                .content()
                .contains("\"input_directory\": \"" + inputs + "\"")
                .contains("\"output_directory\": \"" + bench.attempt(1).resolve("run/0/out") + "\"")
                .contains("\"max_workers\": 2\n")
                .doesNotContain("regex");
    }

    @Test
    void keepsTheGoodFilesAndLeavesTheErrorLogInTheAttempt() throws Exception {
        model("fsts_b", "{\"error\": \"'NoneType' object has no attribute 'name'\"}");

        EngineOutcome.Completed run = run(Optional.empty());

        assertThat(run.cases()).extracting(CaseResult::succeeded).containsExactly(true, false);
        assertThat(run.cases().getLast().failure().message()).isEqualTo("'NoneType' object has no attribute 'name'");
        assertThat(bench.logs(1).resolve("fsts_b.sim_error.log")).exists();
        assertThat(root.resolve("models").toFile().list()).containsOnly("fsts_a.sim", "fsts_b.sim");
    }

    @Test
    void takesExactlyTheFileOfATrialWhateverItsNameHolds() throws Exception {
        model("fsts_ab", "{\"error\": \"not meant\"}");
        model("fsts_(1)+x", "{%s, \"values\": {\"Line1\": 7}}".formatted(STOPPED));

        assertThat(run(Optional.of("models/fsts_a.sim")).cases())
                .extracting(CaseResult::id)
                .containsExactly("fsts_a");
        EngineOutcome.Completed odd = run(Optional.of("models/fsts_(1)+x.sim"));
        assertThat(odd.cases()).allMatch(CaseResult::succeeded);
    }

    @Test
    void waitsForALicenceAlthoughTheProgramEndsWithZero() throws Exception {
        model("fsts_a", "{\"licence\": \"none\"}");

        assertThat(bench.engine().run(bench.task(TEXT, 1), EngineListener.NONE))
                .isInstanceOf(EngineOutcome.LicenceDenied.class);
    }

    @Test
    void showsNoValueOfAnObjectThatTheFileLacks() throws Exception {
        model("fsts_a", "{%s, \"values\": {}}".formatted(STOPPED));

        assertThat(run(Optional.empty()).cases().getFirst().failure().engineCode())
                .isEqualTo("OBJECT_ABSENT");
    }

    private void model(String stem, String content) throws IOException {
        Files.writeString(root.resolve("models").resolve(stem + ".sim"), content);
    }

    private EngineOutcome.Completed run(Optional<String> onlyFile) throws Exception {
        return (EngineOutcome.Completed)
                bench.engine().run(bench.task(TEXT, onlyFile.isPresent() ? 0 : 1, onlyFile, 2), EngineListener.NONE);
    }
}
