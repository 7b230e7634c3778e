package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.FailureEvent;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.contracts.ResultEvent;
import java.util.List;
import java.util.Optional;

/**
 * Files to put in place before a job ends.
 *
 * @param job whose attempt wrote them
 * @param event to be told then; empty when recovery has told it already
 */
record Publication(JobRef job, List<OutputFile> files, Optional<ResultEvent.Succeeded> event) {
    static Publication of(ResultEvent.Succeeded event) {
        return new Publication(event.job(), event.outputs(), Optional.of(event));
    }

    /** What came out of the last attempt of a job that is dead. */
    static Publication of(FailureEvent.Failed event) {
        return new Publication(event.job(), event.outputs(), Optional.empty());
    }
}
