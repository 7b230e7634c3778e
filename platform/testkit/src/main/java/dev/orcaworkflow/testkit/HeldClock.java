package dev.orcaworkflow.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told to tick. */
public class HeldClock extends Clock {
    private final AtomicReference<Instant> now;

    /** Held at noon, 1 March 2026, UTC. */
    public HeldClock() {
        this(Instant.parse("2026-03-01T12:00:00Z"));
    }

    public HeldClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    public void tick(Duration step) {
        now.updateAndGet(instant -> instant.plus(step));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Only UTC is spoken here. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
