package dev.orcaworkflow.validation.capacity;

import dev.orcaworkflow.contracts.CapacityEvent.Announced;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * About how much approved work is not done yet: what the workers said last that waits in the whole system, and what was
 * approved here since, less what their cores can have done since. An estimate that costs no row.
 */
@ApplicationScoped
public class Backlog {
    private final Clock clock;
    private double coreSeconds;
    private Instant asOf;
    private Instant heardAt = Instant.MIN;

    public Backlog(Clock clock) {
        this.clock = clock;
        this.asOf = clock.instant();
    }

    /** @param milliCores that the run holds for so many seconds */
    public synchronized void add(double seconds, int milliCores, Capacity capacity) {
        follow(capacity);
        coreSeconds += seconds * milliCores / 1000;
    }

    /** How long all cores together need for it. 0 while no worker is known. */
    public synchronized double seconds(Capacity capacity) {
        follow(capacity);
        double cores = cores(capacity);
        return cores == 0 ? 0 : coreSeconds / cores;
    }

    /** All workers tell of one and the same queue: the latest word counts. */
    private void follow(Capacity capacity) {
        capacity.workers().stream()
                .filter(worker -> worker.waitingCoreSeconds() != null)
                .max(Comparator.comparing(Announced::at))
                .filter(latest -> latest.at().isAfter(heardAt))
                .ifPresent(latest -> {
                    coreSeconds = latest.waitingCoreSeconds();
                    heardAt = latest.at();
                    asOf = latest.at();
                });
        workOff(capacity);
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
