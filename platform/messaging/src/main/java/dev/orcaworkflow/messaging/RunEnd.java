package dev.orcaworkflow.messaging;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.contracts.Reuse;
import dev.orcaworkflow.contracts.Submission;
import java.util.UUID;

/**
 * A {@link ResultEvent} as one reads it who only asks which job ended and what its run took. Outputs, checks and extremes
 * are most of such an event; a reader of this view skips them.
 */
public sealed interface RunEnd {
    /**
     * @param seconds wall time of the accepted attempt
     * @param reuse null where nobody asked for an earlier result
     */
    @JsonTypeName(ResultEvent.SUCCEEDED)
    record Succeeded(
            UUID jobId,
            String batch,
            String shape,
            EngineIdentity engine,
            double seconds,
            FileCounts files,
            Reuse reuse)
            implements RunEnd {

        /** Whether it stands for an earlier run, and so says nothing of what one takes. */
        public boolean isReused() {
            return reuse != null && reuse.reused();
        }

        /** Wall time of a file on average, in s. */
        public double secondsPerFile() {
            return seconds / Math.max(1, files.total());
        }
    }

    @JsonTypeName(ResultEvent.SKIPPED)
    record Skipped(@JsonUnwrapped JobRef job, ConfigText text, Submission submission) implements RunEnd {}

    @JsonTypeName(ResultEvent.CANCELLED)
    record Cancelled(@JsonUnwrapped JobRef job, ConfigText text, Submission submission) implements RunEnd {}

    record Unknown() implements RunEnd {}
}
