package dev.orcaworkflow.validation.template.check;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks whether the batch of a verification ended without results. */
@ApplicationScoped
class VerificationKeeper {
    private final TemplateVerifier verifier;

    VerificationKeeper(TemplateVerifier verifier) {
        this.verifier = verifier;
    }

    @Scheduled(every = "${workflow.validation.sweep-interval:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        verifier.settle();
    }
}
