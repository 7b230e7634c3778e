package dev.orcaworkflow.recovery.failure;

import dev.orcaworkflow.contracts.RecoveryEvent.Diagnosis;

/**
 * What a failure was taken for.
 *
 * @param rule id of the rule that decided, {@code none} when none did
 * @param confidence 0 to 1
 * @param message the message without wrapping, for people
 * @param subject what the message quotes first, mostly the name of an object or a key; null when it quotes nothing
 */
public record Classification(
        FineClass fineClass, String signature, String rule, double confidence, String message, String subject) {
    /** As events carry it. */
    public Diagnosis diagnosis() {
        return new Diagnosis(
                fineClass.top().id(),
                fineClass.id(),
                signature,
                rule,
                confidence,
                message,
                fineClass.cause(),
                fineClass.fix());
    }
}
