package dev.orcaworkflow.reporting.objective;

import java.time.Instant;

/**
 * An alert about a batch.
 *
 * @param state {@code FIRING | RESOLVED}
 * @param severity {@code warning | critical}
 * @param since when it came into this state, or null where that is not known
 */
public record Alert(String name, String batch, String state, String severity, String message, Instant since) {
    boolean firing() {
        return state.equals("FIRING");
    }
}
