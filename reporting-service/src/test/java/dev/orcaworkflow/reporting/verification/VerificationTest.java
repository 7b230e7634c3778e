package dev.orcaworkflow.reporting.verification;

import static dev.orcaworkflow.reporting.history.Study.extreme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.history.Batches;
import dev.orcaworkflow.reporting.history.Folded;
import dev.orcaworkflow.reporting.history.Study;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.objective.Measures;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationTest {

    @Test
    void passesWhenEveryCheckPasses() {
        Verification verification = of(
                Batches.finished().files(100, 0).seconds(120).peaks(0.5, 0.5).build(),
                succeeded(new Study("b", 1), 1000));

        assertThat(verification.checks()).extracting(Check::passed).containsOnly(true);
        assertThat(verification.overall()).isEqualTo(Verdict.PASS);
    }

    @Test
    void failsEngineeringAloneWhenALineIsTooWeak() {
        Verification verification = of(Batches.finished().files(100, 0).build(), succeeded(new Study("b", 1), 4000));

        assertThat(verification.operations()).isEqualTo(Verdict.PASS);
        assertThat(verification.engineering()).isEqualTo(Verdict.FAIL);
        assertThat(verification.overall()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void failsOperationsAloneWhenFilesFail() {
        Verification verification = of(Batches.finished().files(94, 6).build(), succeeded(new Study("b", 1), 1000));

        assertThat(verification.operations()).isEqualTo(Verdict.FAIL);
        assertThat(verification.engineering()).isEqualTo(Verdict.PASS);
    }

    @Test
    void assessesNothingWhereNothingRan() {
        Verification verification = of(
                Batches.finished().files(0, 0).build(), new Study("b", 1).rejected("a.yml", true, "no file matches"));

        assertThat(verification.checks()).allSatisfy(check -> {
            assertThat(check.passed()).isNull();
            assertThat(check.needs()).isNotEmpty();
        });
        assertThat(verification.overall()).isEqualTo(Verdict.NOT_ASSESSED);
    }

    @Test
    void failsWhenThePaceIsKeptByOneStandardOnly() {
        // 1500 files/h is more than 1000 per hour, yet 40 min per 1000 files.
        Verification verification =
                of(Batches.finished().files(100, 0).seconds(240).build(), succeeded(new Study("b", 1), 1000));

        assertThat(verification.checks())
                .filteredOn(check -> check.id().equals("performance"))
                .singleElement()
                .extracting(Check::passed)
                .isEqualTo(false);
    }

    private static Study succeeded(Study study, double tension) {
        return study.approved("a.yml", 1, 0, 1)
                .succeeded("a.yml", 1, 1, new FileCounts(1, 1, 0), extreme("Mooring2", "intact", 0, 10, tension, 0));
    }

    private static Verification of(BatchSummary batch, Study study) {
        List<JobSummary> jobs = Folded.jobs(study.told());
        return Verification.of(batch, Measures.of(batch), ResultScan.of(jobs), Baseline.NONE);
    }
}
