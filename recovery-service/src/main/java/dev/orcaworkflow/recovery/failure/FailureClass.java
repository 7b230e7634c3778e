package dev.orcaworkflow.recovery.failure;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The five documented classes of errors; {@link FineClass} refines them. */
public enum FailureClass {
    CONFIGURATION_ERROR,
    MISSING_OBJECT_ERROR,
    RESOURCE_ERROR,
    PROCESSING_TIMEOUT,
    UNKNOWN_ERROR;

    /** As events and metrics say it, for example {@code configuration_error}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FailureClass> find(String id) {
        return Stream.of(values()).filter(known -> known.id().equals(id)).findFirst();
    }
}
