package dev.orcaworkflow.reporting.job;

import dev.orcaworkflow.reporting.journal.Stage;

/** Where a job is, as far as events tell. An approved job waits until its first progress or result is heard of. */
public enum JobState {
    SUBMITTED,
    APPROVED,
    RUNNING,
    RECOVERING,
    SUCCEEDED,
    REJECTED,
    DEAD,
    SKIPPED,
    CANCELLED;

    /** Changes only by an explicit retry. */
    public boolean ended() {
        return switch (this) {
            case SUBMITTED, APPROVED, RUNNING, RECOVERING -> false;
            case SUCCEEDED, REJECTED, DEAD, SKIPPED, CANCELLED -> true;
        };
    }

    static JobState after(Stage stage) {
        return switch (stage) {
            case TRIAL, DECIDED -> SUBMITTED;
            case FAILED, REPAIRABLE, RECOVERY_ATTEMPTED, RECOVERY_SUCCEEDED, REVISED, REVISION_REJECTED -> RECOVERING;
            case APPROVED -> APPROVED;
            case REJECTED -> REJECTED;
            case DEAD -> DEAD;
            case SKIPPED -> SKIPPED;
            case CANCELLED -> CANCELLED;
            case SUCCEEDED -> SUCCEEDED;
        };
    }
}
