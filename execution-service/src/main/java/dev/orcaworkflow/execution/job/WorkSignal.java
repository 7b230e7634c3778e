package dev.orcaworkflow.execution.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the dispatcher when there may be work or room for it. Many wakes before it looks are one. */
@ApplicationScoped
public class WorkSignal {
    private final Semaphore bell = new Semaphore(0);

    public void wake() {
        bell.release();
    }

    /** Returns when woken or after {@code longest}, whichever is first. */
    void await(Duration longest) throws InterruptedException {
        if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
