package dev.orcaworkflow.reporting.objective;

/** What becomes of an alert about a batch. */
sealed interface AlertDecision {
    record Fire(String severity, String message) implements AlertDecision {}

    record Resolve(String message) implements AlertDecision {}

    /** Too little is known, or nothing changes. */
    record Leave() implements AlertDecision {}
}
