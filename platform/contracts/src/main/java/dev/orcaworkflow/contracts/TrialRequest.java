package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/** Somebody asks execution to run a configuration on one file and to keep nothing. */
public sealed interface TrialRequest {

    /**
     * @param requestedBy {@code validation | recovery | template}
     * @param file the one file, relative to the workspace root
     */
    @JsonTypeName("dev.orcaworkflow.trial.requested.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Requested(
            @JsonUnwrapped JobRef job,
            UUID trialId,
            String requestedBy,
            String file,
            String shape,
            String engine,
            String engineBuild,
            ConfigText text,
            Submission submission)
            implements TrialRequest {}

    record Unknown() implements TrialRequest {}
}
