package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** How a trial ended. Only a passed one is shared between configurations of the same shape. */
public sealed interface TrialOutcome {

    @JsonTypeName("dev.orcaworkflow.trial.passed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Passed(
            @JsonUnwrapped JobRef job,
            UUID trialId,
            String requestedBy,
            String file,
            String shape,
            String engine,
            String engineBuild,
            double seconds)
            implements TrialOutcome {}

    @JsonTypeName("dev.orcaworkflow.trial.failed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Failed(
            @JsonUnwrapped JobRef job,
            UUID trialId,
            String requestedBy,
            String file,
            String shape,
            String engine,
            String engineBuild,
            double seconds,
            Evidence evidence)
            implements TrialOutcome {}

    record Unknown() implements TrialOutcome {}
}
