package dev.orcaworkflow.configuration.gate;

/** What the findings of gates 1 to 3 amount to. */
public enum VerdictHint {
    /** No error. */
    CLEAN,
    /** Errors, each of which a permitted repair or one answer can mend. */
    MENDABLE,
    /** At least one error that only the author can mend. */
    FINAL
}
