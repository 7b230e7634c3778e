package dev.orcaworkflow.execution.engine.embedded;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Interrupts the thread that opened it when its time is up; closing it in time takes that back. */
final class TimeLimit implements AutoCloseable {
    private final Duration allowed;
    private final ScheduledFuture<?> alarm;
    private volatile boolean passed;
    private boolean closed;

    TimeLimit(ScheduledExecutorService timer, Duration allowed) {
        Thread worker = Thread.currentThread();
        this.allowed = allowed;
        this.alarm = timer.schedule(() -> ring(worker), Math.max(1, allowed.toMillis()), TimeUnit.MILLISECONDS);
    }

    private synchronized void ring(Thread worker) {
        if (!closed) {
            passed = true;
            worker.interrupt();
        }
    }

    boolean passed() {
        return passed;
    }

    Duration allowed() {
        return allowed;
    }

    /** Afterwards no interrupt of this limit is pending. */
    @Override
    @SuppressWarnings("ReturnValueIgnored") // clears the interrupt that the limit itself has set
    public synchronized void close() {
        closed = true;
        alarm.cancel(false);
        if (passed) {
            Thread.interrupted();
        }
    }
}
