package dev.orcaworkflow.validation.template.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges the steps of a verification. Pure.
 *
 * @param slowdown how many times the seconds per file of the version before are still well
 * @param grace seconds per file by which a version may be slower in any case: shorter than that, a difference is noise
 */
record VerificationPolicy(double slowdown, double grace) {

    /** How a step ended that runs something; empty while it runs. */
    static Optional<StepOutcome> ended(TrialRun run) {
        return switch (run.state()) {
            case RUNNING -> Optional.empty();
            case PASSED ->
                Optional.of(new StepOutcome(
                        run.step(),
                        StepResult.PASSED,
                        String.format(Locale.ROOT, "%s came through, %.3f s per file", run.file(), run.seconds()),
                        run.seconds()));
            case FAILED, NOT_ASSESSED ->
                Optional.of(StepOutcome.failed(
                        run.step(), "%s did not come through: %s".formatted(run.file(), run.evidence())));
        };
    }

    /**
     * @param now seconds per file of this version
     * @param before seconds per file of the version before on the same engine, or null when nobody measured it
     */
    StepOutcome performance(double now, Double before, String earlier) {
        if (before == null) {
            return StepOutcome.notAssessed(
                    VerificationStep.PERFORMANCE, "no earlier version was verified on this engine");
        }
        boolean well = now <= Math.max(before * slowdown, before + grace);
        String reason = String.format(
                Locale.ROOT,
                "%.3f s per file, %.3f s in %s; at most %.1f times, or %.2f s more, are well",
                now,
                before,
                earlier,
                slowdown,
                grace);
        return new StepOutcome(VerificationStep.PERFORMANCE, well ? StepResult.PASSED : StepResult.FAILED, reason, now);
    }

    /** Empty while a step runs; else whether the whole verification passed. A step that was not assessed fails nothing. */
    static Optional<Boolean> verdict(List<StepOutcome> steps) {
        if (steps.size() < VerificationStep.values().length
                || steps.stream().anyMatch(step -> step.result() == StepResult.RUNNING)) {
            return Optional.empty();
        }
        return Optional.of(steps.stream().noneMatch(step -> step.result() == StepResult.FAILED));
    }

    /** Why a version may not go into production on the strength of these steps; empty when it may. */
    static Optional<String> objection(List<StepOutcome> steps) {
        return steps.stream()
                .filter(step -> step.step() == VerificationStep.SINGLE_FILE)
                .filter(step -> step.result() == StepResult.NOT_ASSESSED)
                .map(step -> "no engine has tried it (" + step.reason() + ")")
                .findFirst();
    }
}
