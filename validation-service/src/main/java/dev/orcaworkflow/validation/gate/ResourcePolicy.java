package dev.orcaworkflow.validation.gate;

import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.contracts.CapacityEvent.Announced;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.Resources;
import dev.orcaworkflow.validation.capacity.Capacity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a run can ever have what it needs, and how long it waits for it. Pure. A run that can never fit is refused; one
 * that has to wait is told for how long.
 *
 * @param freeDiskMiB on the workspace now
 * @param queuedSeconds of work that was approved before and is probably not done yet
 */
record ResourcePolicy(Capacity capacity, long freeDiskMiB, double queuedSeconds) {
    /** A shorter wait is not worth a word. */
    private static final double LEAST_WAIT = 30;

    /** While no worker is known, nothing is found wanting. */
    GateResult judge(String config, String engine, Resources need) {
        List<Announced> offering = capacity.offering(engine);
        if (offering.isEmpty()) {
            return new GateResult.NotAssessed("no worker offers " + engine);
        }
        Optional<FindingView> never =
                workerTooSmall(config, engine, need, offering).or(() -> seatsTooFew(config, need, offering));
        if (never.isPresent()) {
            return new GateResult.Failed(List.of(never.get()));
        }
        return freeDiskMiB < need.diskMiB() ? diskShort(config, need) : new GateResult.Passed(waiting());
    }

    private static Optional<FindingView> workerTooSmall(
            String config, String engine, Resources need, List<Announced> offering) {
        boolean fits = offering.stream()
                .anyMatch(worker -> need.milliCores() <= worker.milliCores() && need.memoryMiB() <= worker.memoryMiB());
        if (fits) {
            return Optional.empty();
        }
        long memory = offering.stream().mapToLong(Announced::memoryMiB).max().orElse(0);
        int cores = offering.stream().mapToInt(Announced::milliCores).max().orElse(0);
        boolean ofMemory = need.memoryMiB() > memory;
        String message = ofMemory
                ? "a run needs %d MiB of memory, and the largest worker with %s has %d"
                        .formatted(need.memoryMiB(), engine, memory)
                : "a run needs %.1f cores and %d MiB of memory at the same time, and no worker with %s has both; the largest has %.1f cores"
                        .formatted(need.milliCores() / 1000.0, need.memoryMiB(), engine, cores / 1000.0);
        return Optional.of(never(config, message, "lower parallel_processing.max_workers, or start a larger worker"));
    }

    private static Optional<FindingView> seatsTooFew(String config, Resources need, List<Announced> offering) {
        for (Map.Entry<String, Integer> pool : need.seats().entrySet()) {
            int seats = offering.stream()
                    .mapToInt(worker -> worker.pools().getOrDefault(pool.getKey(), 0))
                    .max()
                    .orElse(0);
            if (pool.getValue() > seats) {
                return Optional.of(never(
                        config,
                        "a run needs %d licence seats of '%s', and the pool has %d"
                                .formatted(pool.getValue(), pool.getKey(), seats),
                        "enlarge the pool, or name an engine that needs no seat"));
            }
        }
        return Optional.empty();
    }

    private static FindingView never(String config, String message, String fix) {
        return Remark.error(config, Gate.RESOURCES, ValidationRule.NEVER_FITS, message, fix);
    }

    private GateResult diskShort(String config, Resources need) {
        return new GateResult.Warned(List.of(Remark.warning(
                config,
                Gate.RESOURCES,
                ValidationRule.DISK_SHORT,
                "the results need about %d MiB, and the workspace has %d MiB left"
                        .formatted(need.diskMiB(), freeDiskMiB),
                "make room; the run does not start before there is enough")));
    }

    private String waiting() {
        return queuedSeconds < LEAST_WAIT
                ? null
                : "must wait about %s for what was approved before it".formatted(duration(queuedSeconds));
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole < 120 ? whole + " s" : whole < 7200 ? whole / 60 + " min" : whole / 3600 + " h";
    }
}
