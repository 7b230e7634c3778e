package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** Validation's verdicts, for first submissions and revisions alike. */
public sealed interface ConfigEvent {

    /**
     * The configuration may run.
     *
     * @param changes what repairs, or the edits of the submission's purpose, made of its text, in plain words
     * @param difference unified diff of the purpose's edits against the text as submitted, or null
     * @param input what validation saw of the input files; null when it saw none
     */
    @JsonTypeName("dev.orcaworkflow.config.approved.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Approved(
            @JsonUnwrapped JobRef job,
            ConfigText text,
            Submission submission,
            String engine,
            String shape,
            int files,
            Resources resources,
            double expectedSeconds,
            Mark mark,
            List<String> changes,
            List<FindingView> findings,
            List<GateView> gates,
            String difference,
            InputPrint input)
            implements ConfigEvent {}

    /**
     * The configuration may not run as it is. With {@code last} (JSON {@code final}) false, a permitted repair can
     * mend every error among the findings, and recovery will try.
     *
     * @param difference unified diff of the purpose's edits against the text as submitted, or null; findings point into
     *     the edited text
     * @param template what the template that the text came from makes of its parameters, where the text lacks a section;
     *     else null
     */
    @JsonTypeName("dev.orcaworkflow.config.rejected.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rejected(
            @JsonUnwrapped JobRef job,
            @JsonProperty("final") boolean last,
            ConfigText text,
            Submission submission,
            String engine,
            List<FindingView> findings,
            List<GateView> gates,
            String difference,
            ConfigText template)
            implements ConfigEvent {}

    /** A later version's event: readers ignore it, which lets writers go first. */
    record Unknown() implements ConfigEvent {}
}
