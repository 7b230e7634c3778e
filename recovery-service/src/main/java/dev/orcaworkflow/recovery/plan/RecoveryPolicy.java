package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.recovery.failure.Classification;
import dev.orcaworkflow.recovery.failure.Retryability;
import dev.orcaworkflow.recovery.plan.RecoveryDecision.Ask;
import dev.orcaworkflow.recovery.plan.RecoveryDecision.GiveUp;
import dev.orcaworkflow.recovery.plan.RecoveryDecision.Repair;
import dev.orcaworkflow.recovery.plan.RecoveryDecision.Retry;
import dev.orcaworkflow.recovery.repair.MendingResult;
import dev.orcaworkflow.recovery.repair.Strategy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Chooses a recovery for a failure. Pure: the same situation, the same decision.
 *
 * @param maxRetries most plain retries of a job
 * @param maxRepairs most repairs of a job
 * @param backoff before the first plain retry; doubles
 * @param resourceBackoff the same where somebody else holds what is needed
 * @param longestBackoff bound of both
 */
public record RecoveryPolicy(
        int maxRetries, int maxRepairs, Duration backoff, Duration resourceBackoff, Duration longestBackoff) {
    private static final int MOST_DOUBLINGS = 20;

    RecoveryDecision decide(Situation situation) {
        if (situation.scope() == RecoveryScope.OFF) {
            return new GiveUp("recovery is off for this batch");
        }
        return switch (situation.mending()) {
            case MendingResult.Mended mended -> repair(situation, mended);
            case MendingResult.Unanswered unanswered -> ask(situation, unanswered);
            case MendingResult.Beyond beyond -> new GiveUp("only the author can mend this: " + beyond.about());
            case MendingResult.Sound _ -> retry(situation);
        };
    }

    /** The strategies of a repair as one word for records and events. */
    static String names(List<Strategy> strategies) {
        return strategies.stream().map(Strategy::id).distinct().collect(Collectors.joining("+"));
    }

    private RecoveryDecision repair(Situation situation, MendingResult.Mended mended) {
        String strategies = names(mended.strategies());
        History history = situation.history();
        if (history.repairs() >= maxRepairs) {
            return new GiveUp("%d repairs did not help".formatted(history.repairs()));
        }
        if (history.hasTried(strategies, situation.classification().signature())) {
            return new GiveUp("%s was tried, and it failed again in the same way".formatted(strategies));
        }
        if (mended.trialFile() == null) {
            return new GiveUp("no file is selected that could prove %s".formatted(strategies));
        }
        return new Repair(mended);
    }

    private static RecoveryDecision ask(Situation situation, MendingResult.Unanswered unanswered) {
        List<String> suggestions = unanswered.about().candidates();
        String question = "%s; which one is meant? workflow answer %s %s"
                .formatted(
                        unanswered.about().message(),
                        situation.classification().signature(),
                        suggestions.isEmpty() ? "NAME" : String.join("|", suggestions));
        return new Ask(unanswered.about().subject(), question, suggestions);
    }

    private RecoveryDecision retry(Situation situation) {
        Classification classification = situation.classification();
        Retryability retry = classification.fineClass().retry();
        int done = situation.history().retries();
        if (situation.origin() == Trouble.Origin.REJECTION) {
            return new GiveUp(
                    "no repair applies to what was rejected; what is wrong may be mended by now: submit it again");
        }
        if (!retry.unchanged()) {
            return new GiveUp(classification.fineClass().cause() + "; "
                    + classification.fineClass().fix());
        }
        if (done >= maxRetries) {
            return new GiveUp("%d retries did not help: %s"
                    .formatted(done, classification.fineClass().cause()));
        }
        return new Retry(pause(
                retry == Retryability.WAIT ? resourceBackoff : backoff,
                done,
                situation.jobId().hashCode()));
    }

    /** Doubles with every retry up to the bound, plus up to a fifth, so that jobs that fell together do not rise together. */
    private Duration pause(Duration first, int done, int seed) {
        Duration doubled = first.multipliedBy(1L << Math.min(done, MOST_DOUBLINGS));
        Duration bounded = doubled.compareTo(longestBackoff) > 0 ? longestBackoff : doubled;
        return bounded.plus(
                bounded.multipliedBy(Math.floorMod(seed + done, 100)).dividedBy(500));
    }
}
