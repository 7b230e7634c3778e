package dev.orcaworkflow.execution.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Wakes the dispatcher when there may be work or room for it. Many wakes before it looks are one. */
@ApplicationScoped
public class WorkSignal {
    private boolean rung;
    private boolean atRest;

    public synchronized void wake() {
        rung = true;
        notifyAll();
    }

    /** Returns when woken or after {@code longest}, whichever is first. */
    synchronized void await(Duration longest) throws InterruptedException {
        atRest = true;
        notifyAll();
        try {
            waitWhile(() -> !rung, longest);
        } finally {
            rung = false;
            atRest = false;
        }
    }

    /**
     * Wakes, and returns when all has been started that can be, or after {@code longest}: who takes much in keeps batches
     * locked, and nobody is to wait for that who could run.
     */
    synchronized void giveWay(Duration longest) throws InterruptedException {
        wake();
        waitWhile(() -> rung || !atRest, longest);
    }

    private void waitWhile(BooleanSupplier condition, Duration longest) throws InterruptedException {
        long until = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos(); condition.getAsBoolean() && left > 0; left = until - System.nanoTime()) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
    }
}
