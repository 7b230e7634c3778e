package dev.orcaworkflow.reporting.objective;

/** Whether a promise was kept. */
public sealed interface Compliance {
    record Met(double value) implements Compliance {}

    record Missed(double value) implements Compliance {}

    /** @param needs what it would take to judge, in words */
    record NotAssessed(String needs) implements Compliance {}
}
