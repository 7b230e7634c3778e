package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.recovery.failure.FineClass;
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
 * @param maxVain most failures of one strategy against one problem of a batch while it never helped
 * @param maxOfBatch most attempts for one batch
 * @param backoff before the first plain retry; doubles
 * @param resourceBackoff the same where somebody else holds what is needed
 * @param longestBackoff bound of both
 * @param longestWait how long somebody else may hold what is needed
 */
public record RecoveryPolicy(
        int maxRetries,
        int maxRepairs,
        int maxVain,
        int maxOfBatch,
        Duration backoff,
        Duration resourceBackoff,
        Duration longestBackoff,
        Duration longestWait) {
    /** The strategy that changes nothing. */
    static final String RETRY = "retry";

    private static final int MOST_DOUBLINGS = 20;

    RecoveryDecision decide(Situation situation, Spent spent) {
        if (situation.scope() == RecoveryScope.OFF) {
            return new GiveUp("recovery is off for this batch");
        }
        if (spent.ofBatch() >= maxOfBatch) {
            return new GiveUp(
                    "%d attempts were made for this batch, which is all that it may have".formatted(spent.ofBatch()));
        }
        return switch (situation.mending()) {
            case MendingResult.Mended mended -> repair(situation, mended, spent);
            case MendingResult.Unanswered unanswered -> ask(situation, unanswered);
            case MendingResult.Beyond beyond -> new GiveUp("only the author can mend this: " + beyond.about());
            case MendingResult.Sound _ -> retry(situation, spent);
        };
    }

    /** The strategies of a repair as one word for records and events. */
    static String names(List<Strategy> strategies) {
        return strategies.stream().map(Strategy::id).distinct().collect(Collectors.joining("+"));
    }

    private RecoveryDecision repair(Situation situation, MendingResult.Mended mended, Spent spent) {
        String strategies = names(mended.strategies());
        History history = situation.history();
        if (history.repairs() >= maxRepairs) {
            return new GiveUp("%d repairs did not help".formatted(history.repairs()));
        }
        if (history.hasTried(strategies, situation.classification().signature())) {
            return new GiveUp("%s was tried, and it failed again in the same way".formatted(strategies));
        }
        if (spent.inVain() >= maxVain) {
            return new GiveUp("%s was tried for this problem %d times in this batch and never helped"
                    .formatted(strategies, spent.inVain()));
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

    private RecoveryDecision retry(Situation situation, Spent spent) {
        FineClass found = situation.classification().fineClass();
        if (situation.origin() == Trouble.Origin.REJECTION) {
            return new GiveUp(
                    "no repair applies to what was rejected; what is wrong may be mended by now: submit it again"
                            + notTried(situation));
        }
        return switch (found.retry()) {
            case NO, CHANGE -> new GiveUp(found.cause() + "; " + found.fix() + notTried(situation));
            case YES -> again(situation, spent, found);
            case WAIT -> whenItIsFree(situation, found);
        };
    }

    private static String notTried(Situation situation) {
        return situation.leftOut().isEmpty() ? "" : ". Not tried: " + String.join("; ", situation.leftOut());
    }

    /** Bad luck is bad luck a few times only, and not for every job of a batch. */
    private RecoveryDecision again(Situation situation, Spent spent, FineClass found) {
        int done = situation.history().retries();
        if (done >= maxRetries) {
            return new GiveUp("%d retries did not help: %s".formatted(done, found.cause()));
        }
        if (spent.inVain() >= (long) maxVain * maxRetries) {
            return new GiveUp("%d retries for this problem did not help any job of this batch: %s"
                    .formatted(spent.inVain(), found.cause()));
        }
        return new Retry(pause(backoff, done, situation.jobId().hashCode()), found.cause());
    }

    /** Whoever waits for a seat or a lock has not failed: only time ends the wait. */
    private RecoveryDecision whenItIsFree(Situation situation, FineClass found) {
        int done = situation.history().retries();
        if (situation.history().since().compareTo(longestWait) >= 0) {
            return new GiveUp("%d retries did not help in %d min: %s"
                    .formatted(done, situation.history().since().toMinutes(), found.cause()));
        }
        return new Retry(pause(resourceBackoff, done, situation.jobId().hashCode()), found.cause());
    }

    /** Doubles with every retry up to the bound, plus up to a fifth, so that jobs that fell together do not rise together. */
    private Duration pause(Duration first, int done, int seed) {
        Duration doubled = first.multipliedBy(1L << Math.min(done, MOST_DOUBLINGS));
        Duration bounded = doubled.compareTo(longestBackoff) > 0 ? longestBackoff : doubled;
        return bounded.plus(
                bounded.multipliedBy(Math.floorMod(seed + done, 100)).dividedBy(500));
    }
}
