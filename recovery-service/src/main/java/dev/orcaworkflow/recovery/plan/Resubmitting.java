package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.recovery.batch.HaltedBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Lets people edit the text of a job that is dead, or that validation rejected for good, and submit it again; or take a
 * dead job off the list of what waits for them.
 */
@ApplicationScoped
public class Resubmitting {
    private final Announcer announcer;
    private final WithdrawnJobs withdrawn;
    private final Clock clock;

    Resubmitting(Announcer announcer, WithdrawnJobs withdrawn, Clock clock) {
        this.announcer = announcer;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    /** What became of an order. */
    public sealed interface Outcome {
        /** @param difference of the new text against the one first submitted; empty where no text was sent */
        record Done(UUID jobId, String batch, String config, int generation, int revision, String difference)
                implements Outcome {}

        record Pointless(String reason) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    /** Validation judges the new text as it judges any; its result is marked as one of a changed text. */
    @Transactional
    public Outcome resubmit(UUID job, String text, String by) {
        RecoveryCase known = RecoveryCase.findById(job);
        if (known != null) {
            return resubmit(known, text, by);
        }
        return withdrawn
                .rejected(job)
                .map(rejected -> RecoveryCase.rejected(rejected, clock.instant()))
                .map(rejected -> resubmit(rejected, text, by))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome resubmit(RecoveryCase recovery, String text, String by) {
        if (!recovery.isDead()) {
            return pointless(recovery);
        }
        if (HaltedBatch.isCancelled(recovery.batch)) {
            return new Outcome.Pointless("batch %s was cancelled: submit the text anew".formatted(recovery.batch));
        }
        ConfigText stored = announcer.store(text);
        if (stored.equals(recovery.currentText)) {
            return new Outcome.Pointless("that is the text that failed; `workflow retry` runs it again");
        }
        if (!recovery.isPersistent() && !withdrawn.takeUp(recovery.jobId)) {
            return new Outcome.Pointless(recovery.config + " was submitted again a moment ago");
        }
        HaltedBatch.goOn(recovery.batch);
        recovery.persist();
        recovery.editedByHand(stored, List.of("edited by " + by), clock.instant());
        return done(recovery, announcer.handBackEdited(recovery));
    }

    /** Nothing more is to be done about it. */
    @Transactional
    public Outcome discard(UUID job) {
        RecoveryCase recovery = RecoveryCase.findById(job);
        if (recovery == null) {
            return new Outcome.Unknown();
        }
        if (!recovery.isDead()) {
            return pointless(recovery);
        }
        recovery.drop(clock.instant());
        return done(recovery, "");
    }

    private static Outcome pointless(RecoveryCase recovery) {
        return new Outcome.Pointless(
                "%s is not dead: recovery says %s".formatted(recovery.config, RecoveryView.word(recovery.status)));
    }

    private static Outcome done(RecoveryCase recovery, String difference) {
        return new Outcome.Done(
                recovery.jobId, recovery.batch, recovery.config, recovery.generation, recovery.revision, difference);
    }
}
