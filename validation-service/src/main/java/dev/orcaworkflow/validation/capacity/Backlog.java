package dev.orcaworkflow.validation.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * About how much approved work is not done yet: what was approved here, less what the workers' cores can have done since.
 * An estimate that costs no row; it forgets when the process ends and does not see what other replicas approve.
 */
@ApplicationScoped
public class Backlog {
    private final Clock clock;
    private double coreSeconds;
    private Instant asOf;

    public Backlog(Clock clock) {
        this.clock = clock;
        this.asOf = clock.instant();
    }

    /** @param milliCores that the run holds for so many seconds */
    public synchronized void add(double seconds, int milliCores, Capacity capacity) {
        workOff(capacity);
        coreSeconds += seconds * milliCores / 1000;
    }

    /** How long all cores together need for it. 0 while no worker is known. */
    public synchronized double seconds(Capacity capacity) {
        workOff(capacity);
        double cores = cores(capacity);
        return cores == 0 ? 0 : coreSeconds / cores;
    }

    private void workOff(Capacity capacity) {
        Instant now = clock.instant();
        double passed = Duration.between(asOf, now).toMillis() / 1000.0;
        coreSeconds = Math.max(0, coreSeconds - Math.max(0, passed) * cores(capacity));
        asOf = now;
    }

    private static double cores(Capacity capacity) {
        return capacity.workers().stream()
                        .mapToInt(worker -> worker.milliCores())
                        .sum()
                / 1000.0;
    }
}
