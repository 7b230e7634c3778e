package dev.orcaworkflow.execution.engine.catenary.result;

import dev.orcaworkflow.configuration.setting.CaseContext;
import java.util.Optional;

/**
 * Safety factor on the breaking load that a code asks for. Only for a declared context: the quasi-static factors hold
 * for an offset that already contains mean, low-frequency and wave-frequency motion, so its basis has to be declared.
 */
record StrengthRule(double factor, String source) {
    private static final String CODE = "API RP 2SK, 3rd edition, October 2005";

    /** @param condition in small letters, as declared or {@code damaged} by the study */
    static Optional<StrengthRule> of(CaseContext context, String condition) {
        if (context.analysis().isEmpty() || context.offsetBasis().isEmpty()) {
            return Optional.empty();
        }
        return switch (context.analysis().get()) {
            case QUASI_STATIC -> rule(condition, 2.00, 1.43);
            case DYNAMIC -> rule(condition, 1.67, 1.25);
            case STATIC -> Optional.empty();
        };
    }

    private static Optional<StrengthRule> rule(String condition, double intact, double damaged) {
        return switch (condition) {
            case "intact" -> Optional.of(new StrengthRule(intact, CODE));
            case "damaged" -> Optional.of(new StrengthRule(damaged, CODE));
            case String _ -> Optional.empty();
        };
    }
}
