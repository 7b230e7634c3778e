package dev.orcaworkflow.reporting.objective;

import java.time.Instant;

/**
 * An alert about a batch.
 *
 * @param severity {@code warning | critical}
 * @param message the reason, with the numbers
 * @param since when it came into this state, or null where that is not known
 */
public record Alert(String name, String batch, State state, String severity, String message, Instant since) {

    public enum State {
        /** Its condition holds, but not yet for long enough. */
        PENDING,
        FIRING,
        RESOLVED
    }
}
