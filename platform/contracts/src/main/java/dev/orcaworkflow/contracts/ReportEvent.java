package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;

/** What reporting tells the world. */
public sealed interface ReportEvent {

    /**
     * {@code operations}, {@code engineering} and {@code overall} are {@code PASS | FAIL | NOT_ASSESSED}.
     *
     * @param checks the five checks after deployment
     * @param engineeringChecks what stands behind {@code data_quality}; a failed one of severity {@code warning} fails
     *     nothing
     */
    @JsonTypeName("dev.orcaworkflow.batch.verified.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Verified(
            String batch,
            Instant at,
            String operations,
            String engineering,
            String overall,
            List<CheckResult> checks,
            List<CheckResult> engineeringChecks)
            implements ReportEvent {}

    @JsonTypeName("dev.orcaworkflow.alert.firing.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Firing(String name, String batch, String severity, String message, Instant at) implements ReportEvent {}

    @JsonTypeName("dev.orcaworkflow.alert.resolved.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resolved(String name, String batch, String severity, String message, Instant at) implements ReportEvent {}

    record Unknown() implements ReportEvent {}
}
