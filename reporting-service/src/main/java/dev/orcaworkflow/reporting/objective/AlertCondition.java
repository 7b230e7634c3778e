package dev.orcaworkflow.reporting.objective;

/** Whether what an alert watches is the case. */
sealed interface AlertCondition {
    record Holds(String severity, String message) implements AlertCondition {}

    record Clear(String message) implements AlertCondition {}

    record Unknown() implements AlertCondition {}
}
