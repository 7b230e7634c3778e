package dev.orcaworkflow.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay when a transaction with messages has committed. Many wakes before it looks are one. */
@ApplicationScoped
class RelaySignal {
    private final Semaphore bell = new Semaphore(0);

    void wake() {
        bell.release();
    }

    /** Returns when woken or after {@code longest}, whichever is first. */
    void await(Duration longest) throws InterruptedException {
        if (bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
