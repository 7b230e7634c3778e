package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.validation.ValidationConfig;
import dev.orcaworkflow.validation.gate.TrialRunGate;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the policy from the service's properties. */
final class PolicyProducer {
    private PolicyProducer() {}

    @Produces
    @Singleton
    static ValidationPolicy policy(ValidationConfig config) {
        return new ValidationPolicy(new TrialRunGate(config.trialPolicy()));
    }
}
