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

    /** Column of the batch table that counts the jobs in this state. */
    public String sum() {
        return switch (this) {
            case SUBMITTED -> "live_submitted";
            case APPROVED -> "live_approved";
            case RUNNING -> "live_running";
            case RECOVERING -> "live_recovering";
            case SUCCEEDED -> "succeeded";
            case REJECTED -> "rejected";
            case DEAD -> "failed";
            case SKIPPED -> "skipped";
            case CANCELLED -> "cancelled";
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
