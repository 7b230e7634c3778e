package dev.orcaworkflow.validation.template.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationPolicyTest {
    private static final VerificationPolicy POLICY = new VerificationPolicy(1.5, 0.25);

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0, PASSED",
        "1.5, 1.0, PASSED",
        "1.51, 1.0, FAILED",
        "0.26, 0.02, PASSED",
        "0.28, 0.02, FAILED",
        "9, , NOT_ASSESSED"
    })
    void comparesWithTheVersionBefore(double now, Double before, StepResult result) {
        assertThat(POLICY.performance(now, before, "a@1.0.0").result()).isEqualTo(result);
    }

    @Test
    void waitsForWhatRuns() {
        assertThat(VerificationPolicy.ended(run(StepResult.RUNNING, null))).isEmpty();
    }

    @Test
    void tellsHowFastABatchWas() {
        StepOutcome outcome =
                VerificationPolicy.ended(run(StepResult.PASSED, 0.25)).orElseThrow();

        assertThat(outcome.result()).isEqualTo(StepResult.PASSED);
        assertThat(outcome.reason()).isEqualTo("verify-a@1.0.0-12345678 came through, 0.250 s per file");
        assertThat(outcome.secondsPerFile()).isEqualTo(0.25);
    }

    @Test
    void namesWhatDidNotComeThrough() {
        StepOutcome outcome =
                VerificationPolicy.ended(run(StepResult.FAILED, null)).orElseThrow();

        assertThat(outcome.result()).isEqualTo(StepResult.FAILED);
        assertThat(outcome.reason()).isEqualTo("verify-a@1.0.0-12345678 did not come through: it broke");
    }

    @Test
    void passesWhenNothingFailed() {
        assertThat(VerificationPolicy.verdict(steps(StepResult.PASSED, StepResult.NOT_ASSESSED)))
                .contains(true);
        assertThat(VerificationPolicy.verdict(steps(StepResult.FAILED, StepResult.NOT_ASSESSED)))
                .contains(false);
        assertThat(VerificationPolicy.verdict(steps(StepResult.PASSED, StepResult.RUNNING)))
                .isEmpty();
    }

    @Test
    void objectsToProductionWhereNoEngineTriedIt() {
        assertThat(VerificationPolicy.objection(steps(StepResult.NOT_ASSESSED, StepResult.NOT_ASSESSED)))
                .isPresent();
        assertThat(VerificationPolicy.objection(steps(StepResult.PASSED, StepResult.NOT_ASSESSED)))
                .isEmpty();
    }

    private static List<StepOutcome> steps(StepResult single, StepResult last) {
        List<StepOutcome> steps = new ArrayList<>();
        for (VerificationStep step : VerificationStep.values()) {
            StepResult result =
                    switch (step) {
                        case SYNTAX, SCHEMA, BATCH -> StepResult.PASSED;
                        case SINGLE_FILE -> single;
                        case PERFORMANCE -> last;
                    };
            steps.add(new StepOutcome(step, result, "reason", null));
        }
        return steps;
    }

    private static TrialRun run(StepResult state, Double seconds) {
        return new TrialRun(
                UUID.randomUUID(), VerificationStep.BATCH, "verify-a@1.0.0-12345678", state, seconds, "it broke");
    }
}
