package dev.orcaworkflow.recovery;

import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.recovery.failure.FailureClassifier;
import dev.orcaworkflow.recovery.plan.RecoveryPolicy;
import dev.orcaworkflow.recovery.repair.Mender;
import dev.orcaworkflow.recovery.repair.Strategy;
import dev.orcaworkflow.recovery.repair.TimeLimits;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pure parts, made from the configuration once, at the start: a rule file that makes no sense stops the service. */
@ApplicationScoped
class RecoveryParts {
    private final RecoveryConfig config;

    RecoveryParts(RecoveryConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    @Startup
    FailureClassifier classifier() {
        FailureClassifier classifier =
                config.rules().map(RecoveryParts::fromFile).orElseGet(FailureClassifier::withBuiltInRules);
        classifier.strategies().stream()
                .filter(id -> Strategy.find(id).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalStateException(
                            "The rules name a strategy %s; there are: %s".formatted(id, Strategy.ids()));
                });
        return classifier;
    }

    private static FailureClassifier fromFile(Path rules) {
        try {
            return FailureClassifier.withRules(rules.toString(), Files.readAllBytes(rules));
        } catch (IOException e) {
            throw new UncheckedIOException("workflow.recovery.rules names " + rules + ", which cannot be read", e);
        }
    }

    @Produces
    @Singleton
    Mender mender(Workspace workspace) {
        return new Mender(
                workspace,
                new TimeLimits(config.timeLimitFactor(), config.timeLimitMedians(), config.longestTimeLimit()));
    }

    @Produces
    @Singleton
    RecoveryPolicy policy() {
        return new RecoveryPolicy(
                config.maxRetries(),
                config.maxRepairs(),
                config.maxVainAttempts(),
                config.maxBatchAttempts(),
                config.backoff(),
                config.resourceBackoff(),
                config.longestBackoff(),
                config.longestWait());
    }
}
