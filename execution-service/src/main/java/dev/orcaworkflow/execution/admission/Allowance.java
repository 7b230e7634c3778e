package dev.orcaworkflow.execution.admission;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one claim may give out, read under locks that are held until it commits. Pure.
 *
 * @param host for which jobs are claimed
 * @param free of that host
 * @param largestMemoryMiB what the largest host gives altogether
 */
public record Allowance(
        String host, Demand free, int largestMemoryMiB, List<SeatPool> pools, Usage usage, LocalDateTime now) {

    /** What is free, seats included. */
    public Demand open() {
        Map<String, Integer> seats = new TreeMap<>();
        pools.forEach(pool -> seats.put(pool.name(), free(pool)));
        return free.withSeats(seats);
    }

    /** A host that has its one seat runs as many as it likes. */
    private int free(SeatPool pool) {
        boolean paid = pool.counting() == SeatPool.Counting.HOST_USER && usage.hasSeat(pool, host);
        return paid && !pool.cooling() ? Integer.MAX_VALUE : pool.free(usage.seats(pool), now);
    }

    /** Engines that lack a seat: nothing of them can start now. */
    public Set<String> enginesWithoutSeat() {
        Set<String> engines = new TreeSet<>();
        pools.stream().filter(pool -> free(pool) < pool.weight()).forEach(pool -> engines.addAll(pool.engines()));
        return engines;
    }

    /** Nothing of ours works there; seats of somebody who is gone are no work. */
    public boolean isHostIdle() {
        return usage.ofHost(host).milliCores() == 0;
    }

    /** What a run takes: as asked, with the seats of its engine, and on fewer processes where seats are short. */
    public Demand demand(Demand asked, String engine) {
        Demand demand = asked;
        for (SeatPool pool : pools) {
            if (pool.serves(engine)) {
                demand = seated(demand, pool);
            }
        }
        return demand;
    }

    private Demand seated(Demand demand, SeatPool pool) {
        int asked = demand.processes();
        int affordable = pool.counting() == SeatPool.Counting.PROCESS ? free(pool) / pool.weight() : asked;
        int granted = Math.clamp(affordable, 1, asked);
        Map<String, Integer> seats = new TreeMap<>(demand.seats());
        seats.putAll(pool.seatsFor(granted));
        Demand lowered = granted == asked
                ? demand
                : new Demand(
                        granted * Demand.EXTERNAL_MILLI_CORES,
                        demand.memoryMiB() * granted / asked,
                        demand.diskMiB(),
                        Map.of());
        return lowered.withSeats(seats);
    }
}
