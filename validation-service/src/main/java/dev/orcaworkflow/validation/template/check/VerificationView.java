package dev.orcaworkflow.validation.template.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A verification as people see it.
 *
 * @param state {@code running | passed | failed | overdue}
 * @param configuration the configuration that was tried
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationView(
        UUID id,
        String template,
        String state,
        Instant startedAt,
        Instant endedAt,
        String by,
        String engine,
        String engineBuild,
        List<Step> steps,
        String configuration) {

    /**
     * @param step {@code syntax | schema | single-file | batch | performance}
     * @param result {@code running | passed | failed | not-assessed}
     * @param reason one sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(String step, String result, String reason, Double secondsPerFile) {
        static Step of(StepOutcome outcome) {
            return new Step(outcome.step().id(), outcome.result().id(), outcome.reason(), outcome.secondsPerFile());
        }
    }

    static VerificationView of(Verification verification, List<StepOutcome> steps, boolean overdue) {
        return new VerificationView(
                verification.id(),
                verification.template().toString(),
                overdue ? "overdue" : verification.state(),
                verification.startedAt(),
                verification.endedAt(),
                verification.askedBy(),
                verification.engine(),
                verification.engineBuild(),
                steps.stream().map(Step::of).toList(),
                verification.text());
    }
}
