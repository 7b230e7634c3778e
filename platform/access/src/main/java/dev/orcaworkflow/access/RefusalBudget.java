package dev.orcaworkflow.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How many refusals may still be written in this minute: a table that anybody can fill is a door of its own. */
@ApplicationScoped
class RefusalBudget {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int most;
    private final Clock clock;
    private Instant began = Instant.EPOCH;
    private int taken;

    RefusalBudget(AccessConfig config, Clock clock) {
        this.most = config.auditRefusals();
        this.clock = clock;
    }

    /** Whether one more may be written. */
    synchronized boolean takeOne() {
        Instant now = clock.instant();
        if (began.plus(MINUTE).isBefore(now)) {
            began = now;
            taken = 0;
        }
        return ++taken <= most;
    }
}
