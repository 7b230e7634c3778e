package dev.orcaworkflow.reporting.job;

import dev.orcaworkflow.contracts.RecoveryEvent;
import java.time.Instant;

/**
 * What an engineer decided about a result that rests on a changed text.
 *
 * @param decision {@code accepted | rejected}
 * @param reason why, or null
 */
public record Acceptance(String decision, String by, String reason, Instant at) {
    private static final String ACCEPTED = "accepted";

    static Acceptance of(RecoveryEvent.Decided decided) {
        return new Acceptance(decided.decision(), decided.by(), decided.reason(), decided.at());
    }

    boolean accepts() {
        return ACCEPTED.equals(decision);
    }

    public String sentence() {
        return "%s by %s%s".formatted(decision, by, reason == null ? "" : ": " + reason);
    }
}
