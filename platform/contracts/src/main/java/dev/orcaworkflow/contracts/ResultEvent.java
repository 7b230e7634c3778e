package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/** A job ended without a failure. */
public sealed interface ResultEvent {
    String SUCCEEDED = "dev.orcaworkflow.job.succeeded.v1";
    String SKIPPED = "dev.orcaworkflow.job.skipped.v1";
    String CANCELLED = "dev.orcaworkflow.job.cancelled.v1";

    /**
     * Results are verified and published.
     *
     * @param seconds wall time of the accepted attempt
     * @param peakCpu highest share of the host's cores while it ran, 0 to 1
     * @param peakMemory highest share of the host's memory while it ran, 0 to 1
     * @param accepted ids of the simplifications that the user accepted ({@code engine.accept})
     * @param limitations limits of the engine, one sentence each
     * @param reuse whether the result is that of an earlier run; null where nobody asked for that
     */
    @JsonTypeName(SUCCEEDED)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Succeeded(
            @JsonUnwrapped JobRef job,
            String shape,
            EngineIdentity engine,
            Instant startedAt,
            Instant finishedAt,
            double seconds,
            double cpuSeconds,
            Double peakCpu,
            Double peakMemory,
            FileCounts files,
            List<OutputFile> outputs,
            List<FileFailure> fileFailures,
            List<CheckResult> checks,
            List<Extreme> extremes,
            List<String> accepted,
            List<String> limitations,
            Mark mark,
            Reuse reuse)
            implements ResultEvent {

        /** Of a run of its own, where nobody asked for anything else. */
        public Succeeded(
                JobRef job,
                String shape,
                EngineIdentity engine,
                Instant startedAt,
                Instant finishedAt,
                double seconds,
                double cpuSeconds,
                Double peakCpu,
                Double peakMemory,
                FileCounts files,
                List<OutputFile> outputs,
                List<FileFailure> fileFailures,
                List<CheckResult> checks,
                List<Extreme> extremes,
                List<String> accepted,
                List<String> limitations,
                Mark mark) {
            this(
                    job,
                    shape,
                    engine,
                    startedAt,
                    finishedAt,
                    seconds,
                    cpuSeconds,
                    peakCpu,
                    peakMemory,
                    files,
                    outputs,
                    fileFailures,
                    checks,
                    extremes,
                    accepted,
                    limitations,
                    mark,
                    null);
        }
    }

    /**
     * Never started: its batch was stopped.
     *
     * @param text that would have run, so that it can be run on request; null where there was none to run yet
     * @param submission what travels with that text, or null
     */
    @JsonTypeName(SKIPPED)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Skipped(@JsonUnwrapped JobRef job, String reason, Instant at, ConfigText text, Submission submission)
            implements ResultEvent {}

    /**
     * Somebody cancelled it, and nothing of it runs any more.
     *
     * @param text that ran or would have run, so that it can be run on request; null where there was none to run yet
     * @param submission what travels with that text, or null
     */
    @JsonTypeName(CANCELLED)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cancelled(@JsonUnwrapped JobRef job, String reason, Instant at, ConfigText text, Submission submission)
            implements ResultEvent {}

    record Unknown() implements ResultEvent {}
}
