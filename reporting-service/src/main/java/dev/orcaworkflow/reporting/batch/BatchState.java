package dev.orcaworkflow.reporting.batch;

/** How a batch stands, as its report says it. */
public enum BatchState {
    OPEN,
    RUNNING,
    PAUSED,
    COMPLETED,
    STOPPED,
    CANCELLED
}
