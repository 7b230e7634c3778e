package dev.orcaworkflow.execution.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What runs in this process, and on which thread. An interrupt reaches the run that it was meant for and no other: the
 * thread's next job starts with a clean flag.
 */
@ApplicationScoped
class RunsInHand {
    private final Map<UUID, Thread> running = new HashMap<>();
    private final Set<UUID> unwanted = new HashSet<>();
    private boolean closed;

    /** False when nobody wants this run any more. */
    synchronized boolean begin(UUID job) {
        if (closed || unwanted.remove(job)) {
            return false;
        }
        running.put(job, Thread.currentThread());
        return true;
    }

    synchronized void end(UUID job) {
        running.remove(job);
        unwanted.remove(job);
        // An interrupt that came in the last moment must not hit what this thread does next.
        var _ = Thread.interrupted();
    }

    synchronized void cancel(Collection<UUID> jobs) {
        for (UUID job : jobs) {
            Thread thread = running.get(job);
            if (thread == null) {
                unwanted.add(job);
            } else {
                thread.interrupt();
            }
        }
    }

    /** Interrupts everything; from now on nothing begins. */
    synchronized void close() {
        closed = true;
        running.values().forEach(Thread::interrupt);
    }

    /** Interrupts everything that runs now: the right to finish it is lost. */
    synchronized void abandon() {
        running.values().forEach(Thread::interrupt);
    }
}
