package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;

/** A job's new text, proposed by recovery; validation decides again. */
public sealed interface RevisionEvent {

    /**
     * {@code job} carries the new revision number. {@code difference} is a unified diff against the text as submitted;
     * {@code changes} says the same in plain words. A plain retry keeps text and revision, and its {@code mark} is
     * {@code RETRIED}.
     */
    @JsonTypeName("dev.orcaworkflow.config.revised.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Revised(
            @JsonUnwrapped JobRef job,
            ConfigText text,
            Submission submission,
            String strategy,
            String difference,
            List<String> changes,
            Mark mark,
            UUID trialId)
            implements RevisionEvent {}

    record Unknown() implements RevisionEvent {}
}
