package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.contracts.Submission;
import java.util.List;

/**
 * Something that went wrong with a job.
 *
 * @param text the text that was rejected, run or tried
 * @param template what the template that it came from makes of its parameters, or null
 * @param engine id of the engine, or null for the configuration's own
 * @param engineBuild its build, {@code ""} when unknown
 * @param failedFiles files that did not come out, relative to the workspace root
 * @param partial other files of the job did come out
 */
public record Trouble(
        Origin origin,
        JobRef job,
        ConfigText text,
        ConfigText template,
        Submission submission,
        String engine,
        String engineBuild,
        Evidence evidence,
        List<String> failedFiles,
        boolean partial) {

    /** Where it showed. */
    public enum Origin {
        /** Validation refused the text, but a permitted repair may mend it. */
        REJECTION,
        /** An attempt failed. */
        FAILURE,
        /** A trial of a repaired text failed. */
        TRIAL
    }

    RecoveryScope scope() {
        return submission.settings().recovery();
    }

    boolean mayChangeText() {
        return switch (scope()) {
            case OFF, RETRY_ONLY -> false;
            case CONFIGURATION, INPUTS -> true;
        };
    }
}
