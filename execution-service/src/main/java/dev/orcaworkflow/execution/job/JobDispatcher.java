package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.ExecutionMetrics;
import dev.orcaworkflow.execution.admission.Demand;
import dev.orcaworkflow.execution.admission.Holdings;
import dev.orcaworkflow.execution.admission.ResourceBudget;
import dev.orcaworkflow.execution.worker.WorkerLease;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Starts jobs while there are any and the budget has room. One thread claims, so that the budget is asked by one at a
 * time; it is woken by arrivals and by runs that end, and looks by itself every sweep interval.
 */
@ApplicationScoped
class JobDispatcher {
    private static final Logger LOGGER = Logger.getLogger(JobDispatcher.class);

    private final JobClaim claim;
    private final JobRunner runner;
    private final RunsInHand inHand;
    private final ResourceBudget budget;
    private final Holdings holdings;
    private final WorkerLease lease;
    private final WorkSignal signal;
    private final ExecutionMetrics metrics;
    private final ExecutionConfig config;
    private final ExecutorService runs =
            Executors.newCachedThreadPool(Thread.ofPlatform().name("job-", 1).factory());
    private volatile Thread thread;

    JobDispatcher(
            JobClaim claim,
            JobRunner runner,
            RunsInHand inHand,
            ResourceBudget budget,
            Holdings holdings,
            WorkerLease lease,
            WorkSignal signal,
            ExecutionMetrics metrics,
            ExecutionConfig config) {
        this.claim = claim;
        this.runner = runner;
        this.inHand = inHand;
        this.budget = budget;
        this.holdings = holdings;
        this.lease = lease;
        this.signal = signal;
        this.metrics = metrics;
        this.config = config;
    }

    void start() {
        thread = Thread.ofPlatform().name("job-dispatcher").daemon().start(this::dispatch);
    }

    /** Claims nothing more, lets runs end within the drain, interrupts the rest; returns after the grace at the latest. */
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join(config.grace());
        runs.shutdown();
        if (endWithin(config.drain())) {
            return;
        }
        inHand.close();
        if (!endWithin(config.grace())) {
            LOGGER.warnf("A run did not end within %s; its result will not count", config.grace());
        }
    }

    private boolean endWithin(Duration patience) throws InterruptedException {
        return runs.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Goes on with runs that an earlier life of this worker began; before {@link #start}, while all is free. */
    void adopt(List<JobGroup> groups) {
        groups.forEach(group -> start(group, lease.id()));
    }

    private void dispatch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!startNext()) {
                    signal.await(config.sweep());
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException e) {
                LOGGER.warnf("Cannot claim jobs, trying again in %s: %s", config.sweep(), e.getMessage());
                pause();
            }
        }
    }

    private boolean startNext() {
        Demand free = budget.free();
        if (free.milliCores() <= 0) {
            return false;
        }
        UUID holder = lease.id();
        long began = System.nanoTime();
        Optional<JobGroup> group = claim.claim(holder, free);
        group.ifPresent(claimed -> {
            metrics.claimed(claimed.jobs().size(), System.nanoTime() - began);
            start(claimed, holder);
        });
        return group.isPresent();
    }

    private void start(JobGroup group, UUID holder) {
        budget.take(group.demand());
        AtomicBoolean held = new AtomicBoolean(true);
        Runnable atEnd = () -> {
            if (held.compareAndSet(true, false)) {
                budget.release(group.demand());
                signal.wake();
            }
        };
        runs.execute(() -> {
            try {
                runner.run(group, holder, atEnd);
            } catch (RuntimeException e) {
                LOGGER.errorf(
                        e,
                        "Runs of %d jobs could not be written down",
                        group.jobs().size());
                giveBack(group);
            } finally {
                atEnd.run();
            }
        });
    }

    /** What cannot be given back now goes with this worker's lease. */
    private void giveBack(JobGroup group) {
        try {
            holdings.release(group.holding());
        } catch (RuntimeException e) {
            LOGGER.warnf("Cannot give back %s: %s", group.demand(), e.getMessage());
        }
    }

    private void pause() {
        try {
            Thread.sleep(config.sweep());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
