package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.recovery.plan.Acceptance.Word;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Keeps and tells what engineers decide about results that rest on a changed text. */
@ApplicationScoped
public class Deciding {
    private final Announcer announcer;
    private final Clock clock;

    Deciding(Announcer announcer, Clock clock) {
        this.announcer = announcer;
        this.clock = clock;
    }

    /** What became of a decision. */
    public sealed interface Outcome {
        /** @param decision {@code accepted | rejected} */
        record Kept(UUID jobId, String batch, String config, int revision, String decision, String by, Instant at)
                implements Outcome {}

        /** There is nothing to decide about. */
        record Pointless(String reason) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    @Transactional
    public Outcome accept(UUID job, String by, String reason) {
        return decide(job, Word.ACCEPTED, by, reason);
    }

    @Transactional
    public Outcome reject(UUID job, String by, String reason) {
        return decide(job, Word.REJECTED, by, reason);
    }

    private Outcome decide(UUID job, Word word, String by, String reason) {
        RecoveryCase recovery = RecoveryCase.findById(job);
        if (recovery == null) {
            return new Outcome.Unknown();
        }
        if (!recovery.isChanged()) {
            return new Outcome.Pointless(
                    recovery.config + " runs as it was submitted: there is no change to decide about");
        }
        return switch (recovery.status) {
            case HANDED_BACK, RECOVERED -> keep(recovery, word, by, reason);
            case OPEN, RETRYING, TRYING, ASKING, DEAD, DROPPED ->
                new Outcome.Pointless(
                        recovery.config + " has no result: recovery says " + RecoveryView.word(recovery.status));
        };
    }

    private Outcome keep(RecoveryCase recovery, Word word, String by, String reason) {
        Acceptance decision = Acceptance.of(recovery, word, by, reason, clock.instant());
        decision.persist();
        announcer.decided(recovery, decision);
        return new Outcome.Kept(
                recovery.jobId, recovery.batch, recovery.config, recovery.revision, word.id(), by, decision.decidedAt);
    }
}
