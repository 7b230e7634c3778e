package dev.orcaworkflow.execution.progress;

import dev.orcaworkflow.contracts.ProgressEvent;
import dev.orcaworkflow.execution.engine.EngineListener;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tells at most one event per interval, however often the engine speaks, the start among them: of a run that turns out to
 * be long it takes the place of a step.
 */
final class ThinnedProgress implements EngineListener {
    private final Consumer<ProgressEvent> audience;
    private final ProgressEvent.Started start;
    private final boolean atOnce;
    private final long interval;
    private final LongSupplier nanos;
    private final long startNanos;
    private long lastNanos;
    private boolean startTold;

    /**
     * @param start what to tell of the start; its total comes with the engine's word
     * @param atOnce tell the start when the engine says so, not only in the place of the first step
     * @param nanos a clock that never jumps
     */
    ThinnedProgress(
            Consumer<ProgressEvent> audience,
            ProgressEvent.Started start,
            boolean atOnce,
            Duration interval,
            LongSupplier nanos) {
        this.audience = audience;
        this.start = start;
        this.atOnce = atOnce;
        this.interval = interval.toNanos();
        this.nanos = nanos;
        this.startNanos = nanos.getAsLong();
        this.lastNanos = startNanos;
    }

    @Override
    public synchronized void started(int total) {
        if (atOnce && !startTold) {
            lastNanos = nanos.getAsLong();
            tellStart(total);
        }
    }

    @Override
    public synchronized void progressed(int done, int total, String item, String phase) {
        long now = nanos.getAsLong();
        if (now - lastNanos < interval) {
            return;
        }
        lastNanos = now;
        if (!startTold) {
            tellStart(total);
            return;
        }
        Double eta = done == 0 ? null : (now - startNanos) / 1e9 / done * (total - done);
        audience.accept(new ProgressEvent.Progressed(start.job(), done, total, item, phase, eta));
    }

    private void tellStart(int total) {
        startTold = true;
        audience.accept(
                new ProgressEvent.Started(start.job(), start.worker(), start.engine(), total, start.startedAt()));
    }
}
