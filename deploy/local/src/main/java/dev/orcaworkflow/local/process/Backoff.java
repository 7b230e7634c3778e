package dev.orcaworkflow.local.process;

import java.time.Duration;

/**
 * How long to wait before a part that ended is started again: at once after a long life, else twice as long each time.
 */
record Backoff(Duration delay) {
    static final Backoff NONE = new Backoff(Duration.ZERO);

    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final Duration LONG_LIFE = Duration.ofSeconds(30);

    Backoff after(Duration life) {
        if (life.compareTo(LONG_LIFE) > 0 || delay.isZero()) {
            return new Backoff(FIRST);
        }
        Duration twice = delay.multipliedBy(2);
        return new Backoff(twice.compareTo(LONGEST) > 0 ? LONGEST : twice);
    }
}
