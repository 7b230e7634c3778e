package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.worker.WorkerLease;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Keeps this worker's lease alive, on a thread that does nothing else, so that no slow disk makes it look dead. When it
 * was dead to the others all the same, what runs here is theirs now: it is interrupted, and a new lease taken.
 */
@ApplicationScoped
class Heartbeat {
    private static final Logger LOGGER = Logger.getLogger(Heartbeat.class);

    private final WorkerLease lease;
    private final RunsInHand inHand;
    private final ExecutionConfig config;
    private volatile Thread thread;

    Heartbeat(WorkerLease lease, RunsInHand inHand, ExecutionConfig config) {
        this.lease = lease;
        this.inHand = inHand;
        this.config = config;
    }

    /** Keeps alive the lease that was taken. */
    void start() {
        thread = Thread.ofPlatform().name("heartbeat").daemon().start(this::beatUntilStopped);
    }

    /** Gives the lease back. */
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join(config.grace());
        lease.giveBack();
    }

    private void beatUntilStopped() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(config.heartbeat());
                beat();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() {
        try {
            if (!lease.renew()) {
                LOGGER.warn("This worker's lease had expired and its jobs were taken over; it goes on under a new one");
                inHand.abandon();
                lease.take();
            }
        } catch (RuntimeException e) {
            LOGGER.warnf("Cannot renew the lease, trying again in %s: %s", config.heartbeat(), e.getMessage());
        }
    }
}
