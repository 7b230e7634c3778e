package dev.orcaworkflow.execution.batch;

/** Whether a batch lets its jobs start. Completion is no state: a stopped or cancelled batch stays so when it is done. */
public enum BatchState {
    OPEN,
    /** Nothing starts; what runs goes on. */
    PAUSED,
    /** A stop rule held. Only a retry that somebody asks for opens it again. */
    STOPPED,
    /** Somebody cancelled it: whatever is approved later is cancelled at once. */
    CANCELLED;

    /** True when a batch in this state may come into the next one. */
    public boolean allows(BatchState next) {
        return switch (this) {
            case OPEN -> next != OPEN;
            case PAUSED -> next != PAUSED;
            case STOPPED -> next == CANCELLED;
            case CANCELLED -> false;
        };
    }

    /** True when no job of the batch will start any more. */
    public boolean isFinal() {
        return this == STOPPED || this == CANCELLED;
    }
}
