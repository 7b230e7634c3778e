package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What recovery made of a failure. */
public sealed interface RecoveryEvent {

    /** The five documented classes of errors: all values of {@link Diagnosis#topClass()}, and of metric tags. */
    List<String> TOP_CLASSES = List.of(
            "configuration_error", "missing_object_error", "resource_error", "processing_timeout", "unknown_error");

    /**
     * How a failure was understood.
     *
     * @param topClass one of {@link #TOP_CLASSES}
     * @param fineClass for example {@code statics_not_converged}
     * @param signature equal signatures are one problem
     * @param rule id of the rule that decided
     * @param confidence 0 to 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Diagnosis(
            String topClass,
            String fineClass,
            String signature,
            String rule,
            double confidence,
            String message,
            String cause,
            String fix) {}

    /** A repair is being tried, or the job waits for a person ({@code suggestion} is then set). */
    @JsonTypeName("dev.orcaworkflow.recovery.attempted.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Attempted(
            @JsonUnwrapped JobRef job,
            int sequence,
            Diagnosis diagnosis,
            String strategy,
            String description,
            String difference,
            UUID trialId,
            String suggestion)
            implements RecoveryEvent {}

    /** The repair passed its trial; the revised text is on its way. {@code job} carries the new revision. */
    @JsonTypeName("dev.orcaworkflow.recovery.succeeded.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Succeeded(
            @JsonUnwrapped JobRef job,
            int sequence,
            Diagnosis diagnosis,
            String strategy,
            List<String> changes,
            String difference,
            UUID trialId,
            Mark mark)
            implements RecoveryEvent {}

    /** Given up: a person decides. At attempt 0 the job ends rejected, otherwise dead. */
    @JsonTypeName("dev.orcaworkflow.recovery.dead.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Dead(@JsonUnwrapped JobRef job, int sequence, Diagnosis diagnosis, String reason, List<String> tried)
            implements RecoveryEvent {}

    /**
     * An engineer's decision about a result that rests on a changed text. It holds for the generation and revision that
     * {@code job} names; of several the one with the highest sequence counts.
     *
     * @param decision {@code accepted | rejected}
     * @param by who decided
     * @param reason why, or null
     */
    @JsonTypeName("dev.orcaworkflow.result.decided.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Decided(@JsonUnwrapped JobRef job, int sequence, String decision, String by, String reason, Instant at)
            implements RecoveryEvent {}

    record Unknown() implements RecoveryEvent {}
}
