package dev.orcaworkflow.validation.template.check;

/**
 * How one step ended.
 *
 * @param reason one sentence
 * @param secondsPerFile wall time; null for a step that runs nothing
 */
public record StepOutcome(VerificationStep step, StepResult result, String reason, Double secondsPerFile) {

    static StepOutcome passed(VerificationStep step, String reason) {
        return new StepOutcome(step, StepResult.PASSED, reason, null);
    }

    static StepOutcome failed(VerificationStep step, String reason) {
        return new StepOutcome(step, StepResult.FAILED, reason, null);
    }

    static StepOutcome notAssessed(VerificationStep step, String reason) {
        return new StepOutcome(step, StepResult.NOT_ASSESSED, reason, null);
    }

    static StepOutcome running(VerificationStep step, String reason) {
        return new StepOutcome(step, StepResult.RUNNING, reason, null);
    }
}
