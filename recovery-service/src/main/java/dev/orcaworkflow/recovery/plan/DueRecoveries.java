package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.messaging.Patience;
import dev.orcaworkflow.recovery.RecoveryConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does what is due, on one thread from start to stop: judges what was taken in, hands back what waited, asks again for
 * trials. What is due survives a restart, since it is a row and not a timer. Rounds are small and take from every batch
 * in turn, so that a flood of one batch costs another one no more than its share.
 */
@ApplicationScoped
class DueRecoveries {
    private static final Logger LOGGER = Logger.getLogger(DueRecoveries.class);

    private final RecoveryPlanner planner;
    private final RecoveryConfig config;
    private final Patience patience;
    private final Semaphore bell = new Semaphore(0);
    private volatile Thread thread;

    DueRecoveries(RecoveryPlanner planner, RecoveryConfig config, Patience patience) {
        this.planner = planner;
        this.config = config;
        this.patience = patience;
    }

    /** Something may be due now. */
    void wake() {
        bell.release();
    }

    void start(@Observes StartupEvent start) {
        thread = Thread.ofPlatform().name("due-recoveries").daemon().start(this::workUntilStopped);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        thread.interrupt();
        thread.join(Duration.ofSeconds(10));
    }

    private void workUntilStopped() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!round() && bell.tryAcquire(config.sweepInterval().toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** True when there may be more. */
    private boolean round() throws InterruptedException {
        int[] done = new int[1];
        try {
            patience.untilDatabaseAnswers(() ->
                    done[0] = QuarkusTransaction.requiringNew().call(() -> planner.resumeDue(config.sweepBatch())));
        } catch (RuntimeException e) {
            LOGGER.errorf(e, "A round of recovery failed and is tried again in %s", config.sweepInterval());
            Thread.sleep(config.sweepInterval());
        }
        return done[0] == config.sweepBatch();
    }
}
