package dev.orcaworkflow.reporting.job;

import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.Mark;

/**
 * What a job adds to the sums of its batch.
 *
 * @param signature of its problem, or null when nothing is wrong
 * @param engine that computed or was asked to, or null while nobody knows
 */
public record JobTally(
        JobState state,
        boolean approved,
        boolean neededRecovery,
        Mark mark,
        boolean accepted,
        FileCounts files,
        String signature,
        String engine) {

    /** Succeeded after something had gone wrong. */
    public boolean recovered() {
        return state == JobState.SUCCEEDED && neededRecovery;
    }

    /** Its result rests on a text that the user did not write. */
    public boolean changed() {
        return state == JobState.SUCCEEDED && mark == Mark.TEXT_CHANGED;
    }

    /** Nobody has accepted the changed text yet, or somebody refused it. */
    public boolean unaccepted() {
        return changed() && !accepted;
    }
}
