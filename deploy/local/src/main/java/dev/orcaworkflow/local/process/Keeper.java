package dev.orcaworkflow.local.process;

import dev.orcaworkflow.local.place.ProcessIdentity;
import dev.orcaworkflow.local.place.SystemState;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps one part alive: starts it, watches it and starts it again when it ends, until told to stop. */
final class Keeper {
    private static final Duration WHILE_STARTING = Duration.ofMillis(100);
    private static final Duration WHILE_RUNNING = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Part part;
    private final Runnable changed;
    private final Announcer announcer;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Process process;
    private volatile boolean ready;

    Keeper(Part part, Runnable changed, Announcer announcer) {
        this.part = part;
        this.changed = changed;
        this.announcer = announcer;
    }

    Part part() {
        return part;
    }

    boolean ready() {
        return ready;
    }

    /** The process as {@code system.json} names it, or nothing before the first start. */
    Optional<SystemState.Running> running(String url) {
        return Optional.ofNullable(process)
                .map(child -> new SystemState.Running(
                        url,
                        child.pid(),
                        ProcessIdentity.startedAt(child.toHandle()).orElse(null),
                        ready));
    }

    void start() {
        Thread.ofPlatform().name("keeper-" + part.name()).start(this::keep);
    }

    /** Ends the part; returns when its process is gone. */
    void stop() {
        Process child = lastStarted();
        if (child != null && child.isAlive()) {
            part.end(child.toHandle());
        }
    }

    /** No start happens after this: either it came before and its process is returned, or it never comes. */
    private synchronized Process lastStarted() {
        stopped.countDown();
        return process;
    }

    private synchronized boolean startUnlessStopped() throws IOException {
        if (stopped.getCount() > 0) {
            process = part.command().start();
        }
        return stopped.getCount() > 0;
    }

    private void keep() {
        Backoff backoff = Backoff.NONE;
        try {
            while (!stopping(backoff.delay())) {
                long from = System.nanoTime();
                runOnce();
                backoff = backoff.after(Duration.ofNanos(System.nanoTime() - from));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void runOnce() throws InterruptedException {
        try {
            if (!startUnlessStopped()) {
                return;
            }
            changed.run();
            watch(process);
            if (stopped.getCount() > 0) {
                announcer.say("%s ended with code %d; starting it again".formatted(part.name(), process.exitValue()));
            }
        } catch (IOException e) {
            announcer.say("%s could not be started: %s".formatted(part.name(), e.getMessage()));
        }
        become(false);
    }

    private void watch(Process child) throws InterruptedException {
        long started = System.nanoTime();
        long lastAnswer = started;
        while (!child.waitFor(interval().toMillis(), TimeUnit.MILLISECONDS)) {
            if (!ready && part.ready()) {
                become(true);
                announcer.say("%s is ready after %.1f s".formatted(part.name(), seconds(started)));
            }
            if (!ready || part.alive()) {
                lastAnswer = System.nanoTime();
            } else if (System.nanoTime() - lastAnswer > SILENCE.toNanos()) {
                announcer.say("%s has not answered for a minute; ending it".formatted(part.name()));
                child.destroyForcibly();
            }
        }
    }

    private Duration interval() {
        return ready ? WHILE_RUNNING : WHILE_STARTING;
    }

    private void become(boolean now) {
        if (ready != now) {
            ready = now;
            changed.run();
        }
    }

    private boolean stopping(Duration delay) throws InterruptedException {
        return stopped.await(delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
