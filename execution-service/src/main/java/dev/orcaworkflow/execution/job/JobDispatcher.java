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
import java.util.function.Supplier;
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
    private final Succession succession;
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
            Succession succession,
            WorkSignal signal,
            ExecutionMetrics metrics,
            ExecutionConfig config) {
        this.claim = claim;
        this.runner = runner;
        this.inHand = inHand;
        this.budget = budget;
        this.holdings = holdings;
        this.lease = lease;
        this.succession = succession;
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
        return startBeside() || startAfter();
    }

    /** In what is free. */
    private boolean startBeside() {
        Demand free = budget.free();
        if (free.milliCores() <= 0) {
            return false;
        }
        UUID holder = lease.id();
        Optional<JobGroup> group = timed(() -> claim.claim(holder, free));
        group.ifPresent(claimed -> start(claimed, holder));
        return group.isPresent();
    }

    /** In what a run holds that ends soon. */
    private boolean startAfter() {
        Optional<Grant.Share> next = succession.next();
        next.ifPresent(share -> {
            UUID holder = lease.id();
            Optional<JobGroup> group = Optional.empty();
            try {
                group = timed(() -> claim.succeed(holder, share.grant()));
            } finally {
                if (group.isEmpty()) {
                    leave(share);
                }
            }
            group.ifPresent(claimed -> run(claimed, holder, share));
        });
        return next.isPresent();
    }

    private Optional<JobGroup> timed(Supplier<Optional<JobGroup>> claims) {
        long began = System.nanoTime();
        Optional<JobGroup> group = claims.get();
        group.ifPresent(claimed -> metrics.claimed(claimed.jobs().size(), System.nanoTime() - began));
        return group;
    }

    private void start(JobGroup group, UUID holder) {
        Grant grant = new Grant(group.holding(), group.demand());
        budget.take(grant.demand());
        run(group, holder, grant.join().orElseThrow());
    }

    private void run(JobGroup group, UUID holder, Grant.Share share) {
        runs.execute(() -> {
            try {
                runner.run(group, holder, share, () -> free(share.grant()));
            } catch (RuntimeException e) {
                LOGGER.errorf(
                        e,
                        "Runs of %d jobs could not be written down",
                        group.jobs().size());
            } finally {
                leave(share);
            }
        });
    }

    /** Of one that came to nothing; does nothing for one whose end was written down. */
    private void leave(Grant.Share share) {
        if (share.leave() && !share.grant().isFree()) {
            giveBack(share.grant());
            free(share.grant());
        }
    }

    private void free(Grant grant) {
        if (grant.free()) {
            budget.release(grant.demand());
            signal.wake();
        }
    }

    /** What cannot be given back now goes with this worker's lease. */
    private void giveBack(Grant grant) {
        try {
            holdings.release(grant.holding());
        } catch (RuntimeException e) {
            LOGGER.warnf("Cannot give back %s: %s", grant.demand(), e.getMessage());
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
