package dev.orcaworkflow.validation.template.check;

import dev.orcaworkflow.validation.template.TemplateConfig;
import dev.orcaworkflow.validation.template.TemplateState;
import dev.orcaworkflow.validation.template.TemplateStep;
import dev.orcaworkflow.validation.template.registry.Template;
import dev.orcaworkflow.validation.template.registry.TemplateRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a verification ends, and what becomes of the version: verified, or back to draft. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class VerificationEnd {
    private final VerificationRows rows;
    private final TemplateRegistry registry;
    private final VerificationPolicy policy;
    private final Clock clock;

    VerificationEnd(VerificationRows rows, TemplateRegistry registry, TemplateConfig settings, Clock clock) {
        this.rows = rows;
        this.registry = registry;
        this.policy = new VerificationPolicy(settings.slowdown(), settings.grace());
        this.clock = clock;
    }

    /** Ends it with {@code from} and the steps after it not assessed. */
    void without(Verification verification, VerificationStep from, String reason) {
        Arrays.stream(VerificationStep.values())
                .filter(step -> step.compareTo(from) >= 0)
                .forEach(step -> rows.put(verification.id(), StepOutcome.notAssessed(step, reason)));
        close(verification);
    }

    /** Ends it after its batch. */
    void after(Verification verification, StepOutcome batch) {
        rows.put(verification.id(), batch);
        if (batch.result() == StepResult.FAILED) {
            without(verification, VerificationStep.PERFORMANCE, "an earlier step failed");
            return;
        }
        Optional<Template> earlier = registry.predecessor(verification.template());
        Double before = earlier.flatMap(template -> rows.secondsPerFile(template.ref(), verification.engine()))
                .orElse(null);
        rows.put(
                verification.id(),
                policy.performance(
                        batch.secondsPerFile(),
                        before,
                        earlier.map(template -> template.ref().toString()).orElse("")));
        close(verification);
    }

    private void close(Verification verification) {
        List<StepOutcome> steps = rows.steps(verification.id());
        VerificationPolicy.verdict(steps).ifPresent(passed -> {
            rows.close(verification.id(), passed, clock.instant());
            if (isStillMeant(verification)) {
                registry.move(
                        verification.template(),
                        passed ? TemplateStep.PASS : TemplateStep.FAIL,
                        verification.askedBy(),
                        note(steps));
            }
        });
    }

    /** A draft may have got another text meanwhile, and any version may have been retired. */
    private boolean isStillMeant(Verification verification) {
        return registry.find(verification.template())
                .filter(template -> switch (template.state()) {
                    case TemplateState.Draft _ -> !template.changedAt().isAfter(verification.startedAt());
                    case TemplateState.Verified _, TemplateState.Production _, TemplateState.Deprecated _ -> true;
                    case TemplateState.Retired _ -> false;
                })
                .isPresent();
    }

    /** What did not simply pass. */
    private static String note(List<StepOutcome> steps) {
        return steps.stream()
                .filter(step -> step.result() != StepResult.PASSED)
                .map(step ->
                        "%s %s: %s".formatted(step.step().id(), step.result().id(), step.reason()))
                .collect(Collectors.joining("; "));
    }
}
