package dev.orcaworkflow.validation.verdict;

import static dev.orcaworkflow.validation.Samples.assessment;
import static dev.orcaworkflow.validation.Samples.candidate;
import static dev.orcaworkflow.validation.Samples.error;
import static dev.orcaworkflow.validation.Samples.firstText;
import static dev.orcaworkflow.validation.Samples.warning;
import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.Mark;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.validation.gate.Assessment;
import dev.orcaworkflow.validation.gate.GateResult;
import dev.orcaworkflow.validation.gate.TrialPolicy;
import dev.orcaworkflow.validation.gate.TrialRunGate;
import dev.orcaworkflow.validation.gate.TrialStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValidationPolicyTest {
    private final ValidationPolicy policy = new ValidationPolicy(new TrialRunGate(TrialPolicy.SHARED));

    private Verdict decide(Assessment assessment) {
        return policy.decide(assessment, true, TrialStanding.PASSED, false);
    }

    @Test
    void approvesWhatHasWarningsOnly() {
        assertThat(decide(assessment(firstText(), warning()))).isInstanceOf(Verdict.Approved.class);
    }

    @Test
    void rejectsWhenOneErrorIsTheAuthorsToMend() {
        assertThat(decide(assessment(firstText(), error(true), error(false)))).isInstanceOf(Verdict.Rejected.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFIGURATION", "INPUTS"})
    void leavesMendableErrorsToRecoveryWhereItMayMend(RecoveryScope scope) {
        assertThat(decide(assessment(candidate(scope, null, null), error(true))))
                .isInstanceOf(Verdict.Repairable.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"OFF", "RETRY_ONLY"})
    void rejectsMendableErrorsWhereRecoveryMayNotMend(RecoveryScope scope) {
        assertThat(decide(assessment(candidate(scope, null, null), error(true))))
                .isInstanceOf(Verdict.Rejected.class);
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void handsNoTextToRecoveryTwice(Mark mark) {
        assertThat(decide(assessment(candidate(RecoveryScope.INPUTS, mark, null), error(true))))
                .isInstanceOf(Verdict.Rejected.class);
    }

    @Test
    void waitsWhileNoWorkerIsKnown() {
        assertThat(policy.decide(assessment(firstText()), false, TrialStanding.UNTRIED, false))
                .isEqualTo(new Verdict.AwaitingCapacity());
    }

    @Test
    void rejectsBrokenTextEvenWhileNoWorkerIsKnown() {
        assertThat(policy.decide(assessment(firstText(), error(false)), false, TrialStanding.UNTRIED, false))
                .isInstanceOf(Verdict.Rejected.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNTRIED", "RUNNING"})
    void letsAShapeShareOneTrial(TrialStanding standing) {
        assertThat(policy.decide(assessment(firstText()), true, standing, false))
                .isEqualTo(new Verdict.AwaitingTrial(false));
    }

    @Test
    void triesAloneWhereTheSharedTrialFailed() {
        assertThat(policy.decide(assessment(firstText()), true, TrialStanding.FAILED, false))
                .isEqualTo(new Verdict.AwaitingTrial(true));
    }

    @Test
    void approvesAfterAPassedTrialEvenWhenAnotherOneFailed() {
        assertThat(policy.decide(wait(true, true, true, false))).isInstanceOf(Verdict.Approved.class);
    }

    @Test
    void rejectsTheTextThatFailedItsTrial() {
        assertThat(policy.decide(wait(false, true, true, false))).isInstanceOf(Verdict.Rejected.class);
    }

    @Test
    void leavesAFailedTrialToRecoveryWhereItMayChangeHowModelsAreSolved() {
        Assessment solvable = assessment(candidate(RecoveryScope.INPUTS, null, null));
        Assessment revised = assessment(candidate(RecoveryScope.INPUTS, Mark.TEXT_CHANGED, null));

        assertThat(policy.decide(new TrialWait(solvable, false, true, true, false, "did not converge")))
                .isInstanceOfSatisfying(Verdict.Repairable.class, verdict -> assertThat(verdict.trial())
                        .isInstanceOf(GateResult.Failed.class));
        assertThat(policy.decide(new TrialWait(revised, false, true, true, false, "did not converge")))
                .isInstanceOf(Verdict.Rejected.class);
    }

    @Test
    void triesAloneWhenTheTrialOfAnotherTextFailed() {
        assertThat(policy.decide(wait(false, true, false, false))).isEqualTo(new Verdict.AwaitingTrial(true));
    }

    @Test
    void doesNotWaitForTheTrialOfAHaltedBatch() {
        assertThat(policy.decide(wait(false, false, true, true)))
                .extracting(verdict -> ((Verdict.Approved) verdict).trial())
                .isInstanceOf(GateResult.NotAssessed.class);
    }

    @Test
    void approvesWithAWarningWhenPatienceRanOut() {
        assertThat(policy.decide(wait(false, false, true, false)))
                .extracting(verdict -> ((Verdict.Approved) verdict).trial())
                .isInstanceOf(GateResult.Warned.class);
    }

    private static TrialWait wait(boolean passed, boolean failed, boolean ownText, boolean halted) {
        return new TrialWait(assessment(firstText()), passed, failed, ownText, halted, "did not converge");
    }
}
