package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.messaging.Patience;
import dev.orcaworkflow.recovery.RecoveryConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
            LOGGER.errorf(e, "A round of recovery failed; its jobs are looked at one by one");
            Thread.sleep(config.sweepInterval());
            oneByOne();
        }
        return done[0] == config.sweepBatch();
    }

    /** A job that recovery itself fails on is given up, so that it cannot hold up the others. */
    private void oneByOne() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> planner.due(config.sweepBatch()));
        for (UUID job : due) {
            try {
                QuarkusTransaction.requiringNew().run(() -> planner.resume(job));
            } catch (RuntimeException e) {
                LOGGER.errorf(e, "Recovery fails on job %s and gives it up", job);
                QuarkusTransaction.requiringNew().run(() -> planner.abandon(job, String.valueOf(e.getMessage())));
            }
        }
    }
}
