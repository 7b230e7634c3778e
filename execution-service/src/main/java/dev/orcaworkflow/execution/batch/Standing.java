package dev.orcaworkflow.execution.batch;

/** Where a job counts among its batch: exactly one each, so that the totals add up. */
public enum Standing {
    WAITING,
    /** An engine works on it, or its end is being written down. */
    RUNNING,
    RECOVERING,
    SUCCEEDED,
    REJECTED,
    DEAD,
    SKIPPED,
    CANCELLED
}
