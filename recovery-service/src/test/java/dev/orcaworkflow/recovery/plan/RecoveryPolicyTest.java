package dev.orcaworkflow.recovery.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.recovery.failure.Classification;
import dev.orcaworkflow.recovery.failure.FailureClass;
import dev.orcaworkflow.recovery.failure.FineClass;
import dev.orcaworkflow.recovery.failure.Retryability;
import dev.orcaworkflow.recovery.plan.Trouble.Origin;
import dev.orcaworkflow.recovery.repair.MendingResult;
import dev.orcaworkflow.recovery.repair.Strategy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecoveryPolicyTest {
    private static final UUID JOB = new UUID(0, 0);
    private static final Duration BACKOFF = Duration.ofSeconds(5);
    private static final Duration RESOURCE_BACKOFF = Duration.ofSeconds(20);
    private static final MendingResult.Mended MENDED = new MendingResult.Mended(
            Optional.empty(), "text", List.of(Strategy.MEND_OBJECT_NAME), List.of("change"), "shape", "a.yml");

    private final RecoveryPolicy policy =
            new RecoveryPolicy(3, 2, 4, 100, BACKOFF, RESOURCE_BACKOFF, Duration.ofMinutes(1), Duration.ofHours(3));

    @ParameterizedTest
    @EnumSource(FailureClass.class)
    void doesNothingForAnyClassWhereRecoveryIsOff(FailureClass top) {
        Situation situation = new Situation(
                Origin.FAILURE,
                JOB,
                RecoveryScope.OFF,
                classification(top, Retryability.YES),
                MENDED,
                List.of(),
                History.NONE);

        assertThat(policy.decide(situation, Spent.NOTHING))
                .isEqualTo(new RecoveryDecision.GiveUp("recovery is off for this batch"));
    }

    @Test
    void provesAMendedText() {
        assertThat(decide(MENDED, Retryability.NO, History.NONE)).isEqualTo(new RecoveryDecision.Repair(MENDED));
    }

    @Test
    void doesNotTryTheSameRepairTwiceForTheSameProblem() {
        History history = new History(0, 1, List.of(History.key("mend-object-name", "signature")), Duration.ZERO);

        assertThat(decide(MENDED, Retryability.NO, history)).isInstanceOf(RecoveryDecision.GiveUp.class);
    }

    @Test
    void triesTheSameRepairForAnotherProblem() {
        History history = new History(0, 1, List.of(History.key("mend-object-name", "another")), Duration.ZERO);

        assertThat(decide(MENDED, Retryability.NO, history)).isInstanceOf(RecoveryDecision.Repair.class);
    }

    @Test
    void boundsTheNumberOfRepairs() {
        assertThat(decide(MENDED, Retryability.NO, new History(0, 2, List.of(), Duration.ZERO)))
                .isEqualTo(new RecoveryDecision.GiveUp("2 repairs did not help"));
    }

    @Test
    void doesNotHandBackWhatNoFileCanProve() {
        var unprovable = new MendingResult.Mended(
                Optional.empty(), "text", List.of(Strategy.MEND_OBJECT_NAME), List.of(), "shape", null);

        assertThat(decide(unprovable, Retryability.NO, History.NONE)).isInstanceOf(RecoveryDecision.GiveUp.class);
    }

    @Test
    void asksAPersonWithSuggestions() {
        Finding unknown = finding(Rule.OBJECT_UNKNOWN).about("Line", List.of("Mooring1", "Mooring2"));

        RecoveryDecision decision = decide(new MendingResult.Unanswered(unknown), Retryability.NO, History.NONE);

        assertThat(decision)
                .isEqualTo(new RecoveryDecision.Ask(
                        "Line",
                        "as found; which one is meant? workflow answer signature Mooring1|Mooring2",
                        List.of("Mooring1", "Mooring2")));
    }

    @Test
    void leavesToTheAuthorWhatOnlyTheAuthorCanMend() {
        RecoveryDecision decision =
                decide(new MendingResult.Beyond(finding(Rule.NO_FILES_MATCHED)), Retryability.YES, History.NONE);

        assertThat(decision).isInstanceOfSatisfying(RecoveryDecision.GiveUp.class, giveUp -> assertThat(giveUp.reason())
                .contains("no-files-matched"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Retryability.class,
            names = {"NO", "CHANGE"})
    void doesNotRunAgainUnchangedWhatWouldFailAgain(Retryability retry) {
        assertThat(decide(new MendingResult.Sound(), retry, History.NONE)).isInstanceOf(RecoveryDecision.GiveUp.class);
    }

    @Test
    void doublesTheBackoffWithEveryRetry() {
        assertThat(pause(Retryability.YES, 0))
                .isBetween(BACKOFF, BACKOFF.multipliedBy(6).dividedBy(5));
        assertThat(pause(Retryability.YES, 1))
                .isBetween(BACKOFF.multipliedBy(2), BACKOFF.multipliedBy(12).dividedBy(5));
    }

    @Test
    void waitsLongerForWhatSomebodyElseHolds() {
        assertThat(pause(Retryability.WAIT, 0)).isGreaterThanOrEqualTo(RESOURCE_BACKOFF);
    }

    @Test
    void neverWaitsMuchLongerThanTheBound() {
        assertThat(pause(Retryability.WAIT, 2)).isLessThanOrEqualTo(Duration.ofSeconds(72));
    }

    @Test
    void spreadsJobsThatFellTogether() {
        Duration one = pause(new UUID(0, 1), 0);
        Duration other = pause(new UUID(0, 50), 0);

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void boundsTheNumberOfRetries() {
        assertThat(decide(new MendingResult.Sound(), Retryability.YES, new History(3, 0, List.of(), Duration.ZERO)))
                .isEqualTo(new RecoveryDecision.GiveUp("3 retries did not help: cause"));
    }

    @Test
    void waitsForASeatUntilItsTimeIsUp() {
        History patient = new History(9, 0, List.of(), Duration.ofMinutes(179));
        History over = new History(9, 0, List.of(), Duration.ofMinutes(180));

        assertThat(decide(new MendingResult.Sound(), Retryability.WAIT, patient))
                .isInstanceOf(RecoveryDecision.Retry.class);
        assertThat(decide(new MendingResult.Sound(), Retryability.WAIT, over))
                .isEqualTo(new RecoveryDecision.GiveUp("9 retries did not help in 180 min: cause"));
    }

    @Test
    void stopsARepairThatNeverHelpedAnyJobOfTheBatch() {
        assertThat(decide(MENDED, Retryability.NO, History.NONE, new Spent(4, 4)))
                .isInstanceOfSatisfying(RecoveryDecision.GiveUp.class, giveUp -> assertThat(giveUp.reason())
                        .contains("4 times in this batch and never helped"));
    }

    @Test
    void stopsRetriesThatNeverHelpedAnyJobOfTheBatch() {
        assertThat(decide(new MendingResult.Sound(), Retryability.YES, History.NONE, new Spent(12, 12)))
                .isInstanceOf(RecoveryDecision.GiveUp.class);
        assertThat(decide(new MendingResult.Sound(), Retryability.YES, History.NONE, new Spent(11, 11)))
                .isInstanceOf(RecoveryDecision.Retry.class);
    }

    @Test
    void boundsWhatABatchMayCost() {
        assertThat(decide(MENDED, Retryability.NO, History.NONE, new Spent(0, 100)))
                .isInstanceOfSatisfying(RecoveryDecision.GiveUp.class, giveUp -> assertThat(giveUp.reason())
                        .startsWith("100 attempts were made for this batch"));
    }

    @Test
    void doesNotHandBackUnchangedWhatValidationRejected() {
        Situation rejected = new Situation(
                Origin.REJECTION,
                JOB,
                RecoveryScope.CONFIGURATION,
                classification(FailureClass.UNKNOWN_ERROR, Retryability.YES),
                new MendingResult.Sound(),
                List.of(),
                History.NONE);

        assertThat(policy.decide(rejected, Spent.NOTHING)).isInstanceOf(RecoveryDecision.GiveUp.class);
    }

    private Duration pause(Retryability retry, int done) {
        var decision = decide(new MendingResult.Sound(), retry, new History(done, 0, List.of(), Duration.ZERO));
        return ((RecoveryDecision.Retry) decision).after();
    }

    private Duration pause(UUID job, int done) {
        Situation situation = new Situation(
                Origin.FAILURE,
                job,
                RecoveryScope.RETRY_ONLY,
                classification(FailureClass.UNKNOWN_ERROR, Retryability.YES),
                new MendingResult.Sound(),
                List.of(),
                new History(done, 0, List.of(), Duration.ZERO));
        return ((RecoveryDecision.Retry) policy.decide(situation, Spent.NOTHING)).after();
    }

    private RecoveryDecision decide(MendingResult mending, Retryability retry, History history) {
        return decide(mending, retry, history, Spent.NOTHING);
    }

    private RecoveryDecision decide(MendingResult mending, Retryability retry, History history, Spent spent) {
        return policy.decide(
                new Situation(
                        Origin.FAILURE,
                        JOB,
                        RecoveryScope.CONFIGURATION,
                        classification(FailureClass.CONFIGURATION_ERROR, retry),
                        mending,
                        List.of("why not"),
                        history),
                spent);
    }

    private static Classification classification(FailureClass top, Retryability retry) {
        return new Classification(
                new FineClass("fine", top, retry, List.of(), "cause", "fix"), "signature", "rule", 1, "message", null);
    }

    private static Finding finding(Rule rule) {
        return Finding.of(rule, Position.wholeFile("a.yml"), "as found", "mend it");
    }
}
