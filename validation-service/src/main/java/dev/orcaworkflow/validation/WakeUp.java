package dev.orcaworkflow.validation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Rings when something arrived that configurations may be waiting for. Many rings before anybody looks are one; a lost
 * ring costs one sweep interval and nothing else.
 */
@ApplicationScoped
public class WakeUp {
    private final Semaphore bell = new Semaphore(0);

    public void ring() {
        bell.release();
    }

    /** Returns when rung or after {@code longest}, whichever is first. */
    public void await(Duration longest) throws InterruptedException {
        if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
