package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.messaging.Patience;
import dev.orcaworkflow.recovery.RecoveryConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for rows whose time has come. What is due survives a restart, since it is a row and not a timer. */
@ApplicationScoped
class DueRecoveries {
    private final RecoveryPlanner planner;
    private final RecoveryConfig config;
    private final Patience patience;

    DueRecoveries(RecoveryPlanner planner, RecoveryConfig config, Patience patience) {
        this.planner = planner;
        this.config = config;
        this.patience = patience;
    }

    @Scheduled(every = "{workflow.recovery.sweep-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void resume() {
        patience.untilDatabaseAnswers(
                () -> QuarkusTransaction.requiringNew().run(() -> planner.resumeDue(config.sweepBatch())));
    }
}
