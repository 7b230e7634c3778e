package dev.orcaworkflow.execution.progress;

import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.ProgressEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.messaging.DirectPublisher;
import java.time.Instant;

/** Tells at most one step per interval, however often the engine speaks. */
final class ThinnedProgress implements EngineListener {
    private final DirectPublisher publisher;
    private final JobRef job;
    private final String worker;
    private final String engine;
    private final Instant startedAt;
    private final long interval;
    private final boolean atOnce;
    private final long startNanos = System.nanoTime();
    private long lastNanos = startNanos;
    private boolean startTold;

    ThinnedProgress(
            DirectPublisher publisher,
            JobRef job,
            String worker,
            String engine,
            Instant startedAt,
            long interval,
            boolean atOnce) {
        this.publisher = publisher;
        this.job = job;
        this.worker = worker;
        this.engine = engine;
        this.startedAt = startedAt;
        this.interval = interval;
        this.atOnce = atOnce;
    }

    @Override
    public synchronized void started(int total) {
        if (atOnce) {
            tellStart(total);
        }
    }

    @Override
    public synchronized void progressed(int done, int total, String item, String phase) {
        long now = System.nanoTime();
        if (now - lastNanos < interval) {
            return;
        }
        lastNanos = now;
        tellStart(total);
        Double eta = done == 0 ? null : (now - startNanos) / 1e9 / done * (total - done);
        publish(new ProgressEvent.Progressed(job, done, total, item, phase, eta));
    }

    private void tellStart(int total) {
        if (!startTold) {
            startTold = true;
            publish(new ProgressEvent.Started(job, worker, engine, total, startedAt));
        }
    }

    private void publish(ProgressEvent event) {
        publisher.publish(Topics.EXECUTIONS_PROGRESS, job.jobId().toString(), event);
    }
}
