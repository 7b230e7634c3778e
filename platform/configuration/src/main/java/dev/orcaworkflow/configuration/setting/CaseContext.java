package dev.orcaworkflow.configuration.setting;

import java.util.Optional;

/** What a case stands for; declared by its author, never inferred from file names. */
public record CaseContext(Optional<Condition> condition, Optional<Analysis> analysis, Optional<String> offsetBasis) {
    public static final CaseContext UNDECLARED = new CaseContext(Optional.empty(), Optional.empty(), Optional.empty());

    public enum Condition {
        INTACT,
        DAMAGED,
        TRANSIENT,
        PRETENSION,
        OPERATING
    }

    public enum Analysis {
        STATIC,
        QUASI_STATIC,
        DYNAMIC
    }
}
