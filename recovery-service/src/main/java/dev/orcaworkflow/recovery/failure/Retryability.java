package dev.orcaworkflow.recovery.failure;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the unchanged text may be run again. */
public enum Retryability {
    /** It would fail again. */
    NO,
    /** It may have been bad luck. */
    YES,
    /** Somebody else holds what it needs: a licence, memory, a file. */
    WAIT,
    /** Only when something is changed first. */
    CHANGE;

    /** True when a plain retry makes sense. */
    public boolean unchanged() {
        return this == YES || this == WAIT;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Retryability> find(String id) {
        return Stream.of(values()).filter(known -> known.id().equals(id)).findFirst();
    }
}
