package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.recovery.record.Experiences;
import dev.orcaworkflow.recovery.repair.MendingResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What the record says about how much was tried already: for this problem of the batch, and for the batch as a whole. */
@ApplicationScoped
class Limits {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Experiences experiences;
    private final Clock clock;
    private final Map<String, Long> spent = new HashMap<>();
    private Instant countedAt = Instant.MIN;

    Limits(Experiences experiences, Clock clock) {
        this.experiences = experiences;
        this.clock = clock;
    }

    Spent of(RecoveryCase recovery, Situation situation) {
        String strategy =
                switch (situation.mending()) {
                    case MendingResult.Mended mended -> RecoveryPolicy.names(mended.strategies());
                    case MendingResult.Sound _ -> RecoveryPolicy.RETRY;
                    case MendingResult.Unanswered _, MendingResult.Beyond _ -> "";
                };
        return strategy.isEmpty()
                ? Spent.NOTHING
                : new Spent(
                        experiences.failuresInVain(recovery.batch, recovery.signature, strategy),
                        ofBatch(recovery.batch));
    }

    /** Counted every few seconds, and kept up in between. */
    private synchronized long ofBatch(String batch) {
        if (countedAt.isBefore(clock.instant().minus(FRESH))) {
            spent.clear();
            countedAt = clock.instant();
        }
        return spent.computeIfAbsent(batch, experiences::attempts);
    }

    synchronized void spent(String batch) {
        spent.computeIfPresent(batch, (_, known) -> known + 1);
    }
}
