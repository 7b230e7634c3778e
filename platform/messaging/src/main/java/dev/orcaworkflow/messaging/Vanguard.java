package dev.orcaworkflow.messaging;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How many of a polled batch go ahead of the rest: a few when nothing came for a while, else none. */
final class Vanguard {
    private static final int FEW = 16;
    private static final long QUIET = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanos;
    private volatile long last;

    /** @param nanos a clock that never jumps */
    Vanguard(LongSupplier nanos) {
        this.nanos = nanos;
        this.last = nanos.getAsLong() - QUIET;
    }

    int of(int messages) {
        return messages > FEW && nanos.getAsLong() - last >= QUIET ? FEW : 0;
    }

    void delivered() {
        last = nanos.getAsLong();
    }
}
