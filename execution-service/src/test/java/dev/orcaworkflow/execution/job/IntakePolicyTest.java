package dev.orcaworkflow.execution.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.execution.batch.BatchState;
import dev.orcaworkflow.execution.batch.Spending;
import dev.orcaworkflow.execution.job.Arrival.Verdict;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IntakePolicyTest {
    private static final UUID ID = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "APPROVED,   OPEN,      WAITING",
        "APPROVED,   PAUSED,    WAITING",
        "APPROVED,   STOPPED,   SKIPPED",
        "APPROVED,   CANCELLED, CANCELLED",
        "REPAIRABLE, OPEN,      RECOVERING",
        "REPAIRABLE, CANCELLED, CANCELLED",
        "REJECTED,   OPEN,      REJECTED",
        "REJECTED,   CANCELLED, REJECTED",
        "GIVEN_UP,   OPEN,      REJECTED"
    })
    void takesANewJobInAsItsBatchAllows(Verdict verdict, BatchState batch, JobState state) {
        assertThat(IntakePolicy.decide(arrival(verdict, 1, 1, 0), Optional.empty(), batch))
                .isEqualTo(new IntakeDecision.Enter(state));
    }

    @Test
    void letsARepairedJobWaitAgain() {
        assertThat(decide(arrival(Verdict.APPROVED, 1, 2, 1), known(JobState.RECOVERING, 1, 1, 1)))
                .isEqualTo(new IntakeDecision.Move(JobState.WAITING));
    }

    @Test
    void ignoresTheFirstApprovalWhenTheJobHasFailedSince() {
        assertThat(decide(arrival(Verdict.APPROVED, 1, 1, 0), known(JobState.RECOVERING, 1, 1, 1)))
                .isEqualTo(new IntakeDecision.Ignore("older than the job"));
    }

    @Test
    void ignoresARejectionThatItsOwnRepairOvertook() {
        assertThat(decide(arrival(Verdict.REPAIRABLE, 1, 1, 0), known(JobState.WAITING, 1, 2, 0)))
                .isInstanceOf(IntakeDecision.Ignore.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"WAITING", "RUNNING", "PUBLISHING", "CANCELLING"})
    void leavesAJobAloneThatIsOnItsWay(JobState state) {
        assertThat(decide(arrival(Verdict.APPROVED, 1, 1, 1), known(state, 1, 1, 1)))
                .isInstanceOf(IntakeDecision.Ignore.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"SUCCEEDED", "REJECTED", "DEAD", "SKIPPED", "CANCELLED"})
    void startsAnEndedJobAgainOnlyInANewGeneration(JobState state) {
        assertThat(decide(arrival(Verdict.APPROVED, 1, 2, 1), known(state, 1, 1, 1)))
                .isInstanceOf(IntakeDecision.Ignore.class);
        assertThat(decide(arrival(Verdict.APPROVED, 2, 1, 1), known(state, 1, 1, 1)))
                .isEqualTo(new IntakeDecision.Move(JobState.WAITING));
    }

    @Test
    void runsAJobAgainOnRequestThoughItsBatchWasStopped() {
        var dead = Optional.of(known(JobState.DEAD, 1, 1, 1));

        assertThat(IntakePolicy.decide(arrival(Verdict.APPROVED, 2, 1, 1), dead, BatchState.STOPPED))
                .isEqualTo(new IntakeDecision.Move(JobState.WAITING));
        assertThat(IntakePolicy.decide(arrival(Verdict.APPROVED, 2, 1, 1), dead, BatchState.CANCELLED))
                .isEqualTo(new IntakeDecision.Move(JobState.CANCELLED));
    }

    @Test
    void endsAJobThatNeverRanAsRejected() {
        assertThat(decide(arrival(Verdict.GIVEN_UP, 1, 1, 0), known(JobState.RECOVERING, 1, 1, 0)))
                .isEqualTo(new IntakeDecision.Move(JobState.REJECTED));
    }

    @Test
    void endsAJobThatRanAsDead() {
        assertThat(decide(arrival(Verdict.GIVEN_UP, 1, 1, 2), known(JobState.RECOVERING, 1, 1, 2)))
                .isEqualTo(new IntakeDecision.Move(JobState.DEAD));
    }

    @Test
    void publishesWhatCameOutBeforeAJobIsDead() {
        var job = new KnownJob(ref(1, 1, 2), JobState.RECOVERING, true);

        assertThat(decide(arrival(Verdict.GIVEN_UP, 1, 1, 2), job))
                .isEqualTo(new IntakeDecision.Move(JobState.PUBLISHING));
    }

    @Test
    void leavesAJobThatRanWithRecoveryWhenItsRevisionIsRejected() {
        assertThat(decide(arrival(Verdict.REJECTED, 1, 2, 1), known(JobState.RECOVERING, 1, 1, 1)))
                .isInstanceOf(IntakeDecision.Ignore.class);
    }

    private static IntakeDecision decide(Arrival arrival, KnownJob job) {
        return IntakePolicy.decide(arrival, Optional.of(job), BatchState.OPEN);
    }

    private static Arrival arrival(Verdict verdict, int generation, int revision, int attempt) {
        return new Arrival(
                ref(generation, revision, attempt),
                verdict,
                Optional.empty(),
                null,
                null,
                0,
                Spending.NOTHING,
                OrderHints.NONE,
                null);
    }

    private static KnownJob known(JobState state, int generation, int revision, int attempt) {
        return new KnownJob(ref(generation, revision, attempt), state, false);
    }

    private static JobRef ref(int generation, int revision, int attempt) {
        return new JobRef(ID, "batch", "a.yml", generation, revision, attempt, 1);
    }
}
