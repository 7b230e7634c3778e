package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.admission.Holdings;
import dev.orcaworkflow.execution.batch.BatchCompletion;
import dev.orcaworkflow.execution.worker.WorkerLease;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/**
 * What must happen although nobody asks for it, on one thread from start to stop: let go of what is not
 * wanted, take over what was lost, finish what was left, open barriers, complete batches. All of it by what rows say, so
 * that no crash can lose a step.
 */
@ApplicationScoped
class JobSweep {
    private static final Logger LOGGER = Logger.getLogger(JobSweep.class);

    private final WorkerLease lease;
    private final JobWithdrawal withdrawal;
    private final RunsInHand inHand;
    private final WorkSignal signal;
    private final ExecutionConfig config;
    private final List<IntSupplier> steps;
    private volatile Thread thread;

    JobSweep(
            WorkerLease lease,
            JobWithdrawal withdrawal,
            RunsInHand inHand,
            DeadJobDetector detector,
            JobPublisher publisher,
            SequenceBarrier barrier,
            Canary canary,
            Holdings holdings,
            BatchCompletion completion,
            WorkSignal signal,
            ExecutionConfig config) {
        this.lease = lease;
        this.withdrawal = withdrawal;
        this.inHand = inHand;
        this.signal = signal;
        this.config = config;
        this.steps = List.of(
                withdrawal::sweep,
                this::cancel,
                detector::sweep,
                publisher::publishLeftBehind,
                barrier::sweep,
                canary::sweep,
                holdings::sweep,
                completion::sweep);
    }

    void start() {
        thread = Thread.ofPlatform().name("job-sweep").daemon().start(this::sweepUntilStopped);
    }

    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join(config.grace());
        withdrawal.giveBack(lease.id());
    }

    private void sweepUntilStopped() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                sweep();
                Thread.sleep(config.sweep());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** A step that fails keeps none of the others from being done. */
    private void sweep() {
        int done = 0;
        for (IntSupplier step : steps) {
            try {
                done += step.getAsInt();
            } catch (RuntimeException e) {
                LOGGER.warnf("Sweeping goes on in %s: %s", config.sweep(), e.getMessage());
                return;
            }
        }
        if (done > 0) {
            signal.wake();
        }
    }

    private int cancel() {
        inHand.cancel(withdrawal.unwanted(lease.id()));
        return 0;
    }
}
