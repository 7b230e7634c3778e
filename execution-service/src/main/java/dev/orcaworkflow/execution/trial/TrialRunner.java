package dev.orcaworkflow.execution.trial;

import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.TrialOutcome;
import dev.orcaworkflow.contracts.TrialRequest;
import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.attempt.Attempt;
import dev.orcaworkflow.execution.attempt.AttemptResult;
import dev.orcaworkflow.execution.attempt.RunOrder;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.worker.WorkerLease;
import dev.orcaworkflow.messaging.Patience;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The reserved slot: one thread that runs trials and nothing else, so that a verdict never waits behind the jobs that it
 * would let in.
 */
@ApplicationScoped
class TrialRunner {
    private static final Logger LOGGER = Logger.getLogger(TrialRunner.class);

    private final TrialQueue queue;
    private final Attempt attempt;
    private final WorkerLease lease;
    private final Patience patience;
    private final ExecutionConfig config;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean stopping;
    private volatile Thread thread;

    TrialRunner(TrialQueue queue, Attempt attempt, WorkerLease lease, Patience patience, ExecutionConfig config) {
        this.queue = queue;
        this.attempt = attempt;
        this.lease = lease;
        this.patience = patience;
        this.config = config;
    }

    /** After the lease is taken. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        thread = Thread.ofPlatform().name("trials").daemon().start(this::runUntilStopped);
    }

    /** Before the lease is given back. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(config.grace());
    }

    void wake() {
        bell.release();
    }

    private void runUntilStopped() {
        while (!stopping) {
            try {
                if (!runNext()) {
                    await();
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException e) {
                LOGGER.warnf("Cannot run trials, trying again in %s: %s", config.sweep(), e.getMessage());
                bell.drainPermits();
            }
        }
    }

    private void await() throws InterruptedException {
        if (bell.tryAcquire(config.sweep().toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private boolean runNext() {
        UUID holder = lease.id();
        Optional<TrialRequest.Requested> next = queue.next(holder);
        next.ifPresent(request -> run(request, holder));
        return next.isPresent();
    }

    private void run(TrialRequest.Requested request, UUID holder) {
        switch (attempt.run(order(request), EngineListener.NONE)) {
            case AttemptResult.Interrupted _ -> queue.giveBack(request.trialId(), holder);
            case AttemptResult.LicenceDenied _ -> queue.deny(request, holder);
            case AttemptResult.Accepted accepted ->
                end(request, holder, passed(request, accepted.facts().seconds()));
            case AttemptResult.Failed failed ->
                end(request, holder, failed(request, failed.facts().seconds(), failed.evidence()));
        }
    }

    private void end(TrialRequest.Requested request, UUID holder, TrialOutcome outcome) {
        patience.untilDatabaseAnswers(() -> queue.end(request.trialId(), holder, outcome));
    }

    private static RunOrder order(TrialRequest.Requested request) {
        return new RunOrder(
                request.trialId(),
                0,
                request.job().revision(),
                request.job().config(),
                request.text(),
                request.submission().folder(),
                request.engine(),
                1,
                0,
                "",
                null,
                Optional.of(request.file()));
    }

    private static TrialOutcome passed(TrialRequest.Requested request, double seconds) {
        return new TrialOutcome.Passed(
                request.job(),
                request.trialId(),
                request.requestedBy(),
                request.file(),
                request.shape(),
                request.engine(),
                request.engineBuild(),
                seconds);
    }

    private static TrialOutcome failed(TrialRequest.Requested request, double seconds, Evidence evidence) {
        return new TrialOutcome.Failed(
                request.job(),
                request.trialId(),
                request.requestedBy(),
                request.file(),
                request.shape(),
                request.engine(),
                request.engineBuild(),
                seconds,
                evidence);
    }
}
