package dev.orcaworkflow.execution.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Batches of which nothing could start for want of a licence: not looked at again while the same seats are missing, so
 * that a thousand of them neither cost a query each nor keep others from their turn.
 */
@ApplicationScoped
class StarvedBatches {
    /** Something may have arrived that needs no seat. */
    private static final long LONGEST = Duration.ofSeconds(5).toNanos();

    private record Lack(Set<String> engines, long since) {}

    private final Map<String, Lack> lacking = new ConcurrentHashMap<>();

    boolean isEmpty() {
        return lacking.isEmpty();
    }

    void add(String batch, Set<String> enginesWithoutSeat) {
        if (!enginesWithoutSeat.isEmpty()) {
            lacking.put(batch, new Lack(Set.copyOf(enginesWithoutSeat), System.nanoTime()));
        }
    }

    /** Those that lack now what they lacked before. */
    Set<String> still(Set<String> enginesWithoutSeat) {
        long now = System.nanoTime();
        lacking.values()
                .removeIf(lack -> now - lack.since() > LONGEST || !enginesWithoutSeat.containsAll(lack.engines()));
        return new HashSet<>(lacking.keySet());
    }
}
