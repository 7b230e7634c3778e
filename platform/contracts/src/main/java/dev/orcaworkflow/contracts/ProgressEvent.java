package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** How far a running job is: at most one event per 2 s and job, never through the outbox, may be lost. */
public sealed interface ProgressEvent {

    @JsonTypeName("dev.orcaworkflow.job.started.v1")
    record Started(@JsonUnwrapped JobRef job, String worker, String engine, int total, Instant startedAt)
            implements ProgressEvent {}

    @JsonTypeName("dev.orcaworkflow.job.progress.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Progressed(@JsonUnwrapped JobRef job, int done, int total, String item, String phase, Double etaSeconds)
            implements ProgressEvent {}

    record Unknown() implements ProgressEvent {}
}
