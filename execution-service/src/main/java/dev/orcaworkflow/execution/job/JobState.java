package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.execution.batch.Standing;
import java.util.EnumSet;
import java.util.Set;

/** Where a job stands, and where it may go from there. */
public enum JobState {
    /** Approved; starts when its turn and resources have come. */
    WAITING,
    /** An engine works on it under a lease; the attempt is the fencing token. */
    RUNNING,
    /** This attempt is the accepted one; its files are being put in place. It is only finished, never run again. */
    PUBLISHING,
    /** Failed, or rejected with a repair in sight; recovery has it. */
    RECOVERING,
    /** Somebody cancelled it while an engine worked; a later result does not count. */
    CANCELLING,
    SUCCEEDED,
    REJECTED,
    DEAD,
    /** Never started: its batch was stopped. */
    SKIPPED,
    CANCELLED;

    /** Terminal states are left only by an explicit retry, a new generation. */
    public Set<JobState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(RUNNING, SKIPPED, CANCELLED);
            case RUNNING -> EnumSet.of(PUBLISHING, RECOVERING, CANCELLING, WAITING);
            case PUBLISHING -> EnumSet.of(SUCCEEDED, DEAD);
            case RECOVERING -> EnumSet.of(WAITING, PUBLISHING, DEAD, REJECTED, SKIPPED, CANCELLED);
            case CANCELLING -> EnumSet.of(CANCELLED);
            case SUCCEEDED, REJECTED, DEAD, SKIPPED, CANCELLED -> EnumSet.of(WAITING, RECOVERING);
        };
    }

    public boolean isTerminal() {
        return switch (this) {
            case SUCCEEDED, REJECTED, DEAD, SKIPPED, CANCELLED -> true;
            case WAITING, RUNNING, PUBLISHING, RECOVERING, CANCELLING -> false;
        };
    }

    /** How it counts in its batch. */
    public Standing standing() {
        return switch (this) {
            case WAITING -> Standing.WAITING;
            case RUNNING, PUBLISHING, CANCELLING -> Standing.RUNNING;
            case RECOVERING -> Standing.RECOVERING;
            case SUCCEEDED -> Standing.SUCCEEDED;
            case REJECTED -> Standing.REJECTED;
            case DEAD -> Standing.DEAD;
            case SKIPPED -> Standing.SKIPPED;
            case CANCELLED -> Standing.CANCELLED;
        };
    }
}
