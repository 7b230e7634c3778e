package dev.orcaworkflow.reporting.objective;

/** What becomes of an alert about a batch. */
sealed interface AlertDecision {
    /** Its condition holds, but not for long enough to call a person. */
    record Wait(String severity, String message) implements AlertDecision {}

    record Fire(String severity, String message) implements AlertDecision {}

    record Resolve(String message) implements AlertDecision {}

    /** It waited, and what it waited for has passed by itself. */
    record Drop() implements AlertDecision {}

    /** Too little is known, or nothing changes. */
    record Leave() implements AlertDecision {}
}
