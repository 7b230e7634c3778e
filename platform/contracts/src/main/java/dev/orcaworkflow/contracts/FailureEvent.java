package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/** An attempt failed; recovery decides what comes of the job. */
public sealed interface FailureEvent {

    /**
     * @param partial some files came out; their rows are kept
     * @param fileFailures the files that did not come out, at most 200 of them
     * @param text the text that was run, so that a repair can start from it
     */
    @JsonTypeName("dev.orcaworkflow.job.failed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Failed(
            @JsonUnwrapped JobRef job,
            ConfigText text,
            Submission submission,
            String shape,
            EngineIdentity engine,
            Instant startedAt,
            Instant finishedAt,
            double seconds,
            double cpuSeconds,
            Double peakCpu,
            Double peakMemory,
            Evidence evidence,
            boolean partial,
            FileCounts files,
            List<FileFailure> fileFailures,
            List<OutputFile> outputs)
            implements FailureEvent {}

    record Unknown() implements FailureEvent {}
}
