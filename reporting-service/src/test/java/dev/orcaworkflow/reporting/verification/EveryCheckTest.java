package dev.orcaworkflow.reporting.verification;

import static dev.orcaworkflow.reporting.history.Study.extreme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.CheckResult;
import dev.orcaworkflow.contracts.Extreme;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.history.Batches;
import dev.orcaworkflow.reporting.history.Folded;
import dev.orcaworkflow.reporting.history.Study;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.objective.Measures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every check of a verification three times: a run that passes, a run that fails, a run with too little data. A check that
 * is missing in these tables fails the test.
 */
class EveryCheckTest {
    private static final BatchSummary WELL =
            Batches.finished().files(100, 0).seconds(120).peaks(0.5, 0.5).build();
    private static final Study NOTHING = new Study("b", 1).rejected("a.yml", true, "no file matches");

    /** A run: how it went, and what it brought. */
    private record Run(BatchSummary batch, List<JobSummary> jobs, Baseline baseline) {
        static Run of(BatchSummary batch, Study study) {
            return new Run(batch, Folded.jobs(study.told()), Baseline.NONE);
        }

        static Run of(Study study) {
            return of(WELL, study);
        }

        Run after(Baseline earlier) {
            return new Run(batch, jobs, earlier);
        }

        Verification verified() {
            return Verification.of(batch, Measures.of(batch), ResultScan.of(jobs), baseline);
        }
    }

    private record Proof(String id, Run passes, Run fails, Run littleData) {
        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Proof> operations() {
        Study good = results(extreme("Mooring2", "intact", 0, 0, 1105.37, 0));
        Run little = Run.of(Batches.finished().files(0, 0).build(), NOTHING);
        return Stream.of(
                new Proof("output_files", Run.of(good), Run.of(withoutFiles()), little),
                new Proof(
                        "data_quality",
                        Run.of(good),
                        Run.of(results(extreme("Mooring2", "intact", 0, 0, 4000, 0))),
                        little),
                new Proof(
                        "performance",
                        Run.of(good),
                        Run.of(Batches.finished().files(20, 0).seconds(3600).build(), good),
                        Run.of(Batches.finished().files(19, 0).seconds(3600).build(), good)),
                new Proof(
                        "error_rates",
                        Run.of(good),
                        Run.of(Batches.finished().files(95, 5).build(), good),
                        little),
                new Proof(
                        "resource_utilization",
                        Run.of(good),
                        Run.of(Batches.finished().seconds(60).peaks(0.5, 0.8).build(), good),
                        Run.of(Batches.finished().seconds(59).peaks(0.5, 0.8).build(), good)));
    }

    static Stream<Proof> engineering() {
        return Stream.concat(
                ofTheBatch(),
                Arrays.stream(ResultCheck.values())
                        .filter(EveryCheckTest::isTallied)
                        .map(EveryCheckTest::tallied));
    }

    /** Checks that are made over the results of all configurations. */
    private static Stream<Proof> ofTheBatch() {
        Run nothing = Run.of(NOTHING);
        Run one = Run.of(results(extreme("Mooring2", "intact", 0, 0, 1105.37, 0)));
        return Stream.of(
                new Proof("code", one, Run.of(results(extreme("Mooring2", "intact", 0, 0, 3100, 0))), undeclared()),
                new Proof(
                        "P4", one, Run.of(results(extreme("Mooring2", "intact", 0, 15, 2393.95, 12.5))), undeclared()),
                new Proof("B2", failed("missing_object_error"), failed(null), one),
                new Proof(
                        "B3-offset",
                        Run.of(results(extreme("A", "intact", 0, 0, 1000, 0), extreme("A", "intact", 0, 5, 1200, 0))),
                        Run.of(results(extreme("A", "intact", 0, 0, 1000, 0), extreme("A", "intact", 0, 5, 900, 0))),
                        one),
                new Proof(
                        "B3-level",
                        Run.of(results(extreme("A", "intact", 0, 5, 1000, 0), extreme("A", "intact", 2, 5, 1020, 0))),
                        Run.of(results(extreme("A", "intact", 0, 5, 1000, 0), extreme("A", "intact", 2, 5, 1000, 0))),
                        one),
                new Proof("B5", Run.of(results(matrix(1))), Run.of(results(matrix(1.4))), one),
                new Proof("B6", one.after(earlier(1105.37)), one.after(earlier(1200)), nothing));
    }

    private static boolean isTallied(ResultCheck check) {
        return check != ResultCheck.P4;
    }

    /** Checks that execution makes on each configuration; how it makes them is proved where it does. */
    private static Proof tallied(ResultCheck check) {
        return new Proof(check.id(), found(check, true), found(check, false), found(check, null));
    }

    @Test
    void forgetsNoCheck() {
        Verification verification = Run.of(NOTHING).verified();

        assertThat(operations().map(Proof::id))
                .containsExactlyElementsOf(
                        verification.checks().stream().map(Check::id).toList());
        assertThat(engineering().map(Proof::id))
                .containsExactlyInAnyOrderElementsOf(verification.engineeringChecks().stream()
                        .map(EngineeringCheck::id)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void judgesTheOperation(Proof proof) {
        assertThat(operation(proof.passes(), proof.id()).passed()).isTrue();
        assertThat(operation(proof.fails(), proof.id()).passed()).isFalse();
        assertThat(operation(proof.fails(), proof.id()).value()).isNotBlank();
        assertThat(operation(proof.littleData(), proof.id()).passed()).isNull();
        assertThat(operation(proof.littleData(), proof.id()).needs()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("engineering")
    void judgesTheResults(Proof proof) {
        assertThat(result(proof.passes(), proof.id()).verdict()).isEqualTo(Judgement.PASS);
        assertThat(result(proof.fails(), proof.id()).verdict()).isIn(Judgement.FAIL, Judgement.WARNING);
        assertThat(result(proof.fails(), proof.id()).message()).isNotBlank();
        assertThat(result(proof.littleData(), proof.id()).verdict()).isEqualTo(Judgement.NOT_ASSESSED);
        assertThat(result(proof.littleData(), proof.id()).needs()).isNotEmpty();
    }

    private static Check operation(Run run, String id) {
        return run.verified().checks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static EngineeringCheck result(Run run, String id) {
        return run.verified().engineeringChecks().stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Study results(Extreme... extremes) {
        return new Study("b", 1).approved("a.yml", 1, 0, 1).succeeded("a.yml", 1, 1, new FileCounts(1, 1, 0), extremes);
    }

    private static Run found(ResultCheck check, Boolean passed) {
        Study study = new Study("b", 1)
                .finding(new CheckResult(check.id(), "error", passed, "value", "limit", "what was seen"))
                .approved("a.yml", 1, 0, 1)
                .succeeded("a.yml", 1, 1, new FileCounts(1, 1, 0));
        return Run.of(study);
    }

    /** A case of which nobody said what it stands for, nor what holds its anchor. */
    private static Run undeclared() {
        return Run.of(results(new Extreme(
                "Mooring2", null, "case", 3100, 5, 0, 6089.0, "catalogue", "unknown", null, null, Map.of())));
    }

    private static Run failed(String errorClass) {
        return Run.of(new Study("b", 1)
                .approved("a.yml", 1, 0, 1)
                .failed("a.yml", 1, new FileCounts(1, 0, 1), "no")
                .dead("a.yml", 1, errorClass));
    }

    /** A succeeded run whose files were never told of. */
    private static Study withoutFiles() {
        return new Study("b", 1)
                .writing(List.of())
                .approved("a.yml", 1, 0, 1)
                .succeeded("a.yml", 1, 1, new FileCounts(1, 1, 0));
    }

    private static Baseline earlier(double tension) {
        TensionMatrix matrix = new TensionMatrix();
        matrix.see(extreme("Mooring2", "intact", 0, 0, tension, 0));
        return new Baseline("before", "mooring", List.of(), matrix);
    }

    /** @param factor on one tension in the middle */
    private static Extreme[] matrix(double factor) {
        List<Extreme> extremes = new ArrayList<>();
        for (int line = 0; line < 5; line++) {
            for (int offset = 0; offset <= 10; offset += 5) {
                double odd = line == 2 && offset == 5 ? factor : 1;
                extremes.add(extreme("L" + line, "intact", 0, offset, odd * (1000 + 20 * offset), 0));
            }
        }
        return extremes.toArray(Extreme[]::new);
    }
}
