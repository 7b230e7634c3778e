package dev.orcaworkflow.execution.admission;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a run holds while it lasts, all of it or nothing.
 *
 * @param milliCores thousandths of a core
 * @param diskMiB on the workspace
 * @param seats licence seats by pool; a pool that is not named counts as none asked, or none free
 * @param processes of an external engine that this is for, at least 1
 */
public record Demand(int milliCores, int memoryMiB, int diskMiB, Map<String, Integer> seats, int processes) {
    /** What an embedded job asks for unless it says otherwise. */
    public static final int EMBEDDED_MILLI_CORES = 800;

    /** What a process of an external engine asks for. */
    public static final int EXTERNAL_MILLI_CORES = 1000;

    public static final Demand NOTHING = new Demand(0, 0);

    public Demand {
        seats = Map.copyOf(seats);
    }

    /** For as many processes of an external engine as there are whole cores. */
    public Demand(int milliCores, int memoryMiB, int diskMiB, Map<String, Integer> seats) {
        this(milliCores, memoryMiB, diskMiB, seats, Math.max(1, milliCores / EXTERNAL_MILLI_CORES));
    }

    /** Without disk and seats. */
    public Demand(int milliCores, int memoryMiB) {
        this(milliCores, memoryMiB, 0, Map.of());
    }

    public boolean fits(Demand free) {
        return fitsHost(free) && seatsFit(free);
    }

    boolean fitsHost(Demand free) {
        return milliCores <= free.milliCores && memoryMiB <= free.memoryMiB && diskMiB <= free.diskMiB;
    }

    boolean seatsFit(Demand free) {
        return seats.entrySet().stream()
                .allMatch(asked -> asked.getValue() <= free.seats.getOrDefault(asked.getKey(), 0));
    }

    public Demand plus(Demand other) {
        return new Demand(
                milliCores + other.milliCores, memoryMiB + other.memoryMiB, diskMiB + other.diskMiB, sum(other, 1));
    }

    public Demand minus(Demand other) {
        return new Demand(
                milliCores - other.milliCores, memoryMiB - other.memoryMiB, diskMiB - other.diskMiB, sum(other, -1));
    }

    private Map<String, Integer> sum(Demand other, int sign) {
        if (other.seats.isEmpty()) {
            return seats;
        }
        Map<String, Integer> sum = new TreeMap<>(seats);
        other.seats.forEach((pool, count) -> sum.merge(pool, sign * count, Integer::sum));
        return sum;
    }

    /**
     * No job asks for more cores or memory of a host than there are: it then has them for itself. Nobody can do with
     * less disk, or with fewer seats.
     */
    public Demand atMost(Demand total) {
        int cores = Math.min(milliCores, total.milliCores);
        int affordable = milliCores == 0 ? processes : (int) ((long) processes * cores / milliCores);
        return new Demand(
                cores, Math.min(memoryMiB, total.memoryMiB), diskMiB, seats, Math.clamp(affordable, 1, processes));
    }

    /** What is free of the host by both accounts; the seats are those of {@code other}. */
    Demand least(Demand other) {
        return new Demand(
                Math.min(milliCores, other.milliCores),
                Math.min(memoryMiB, other.memoryMiB),
                Math.min(diskMiB, other.diskMiB),
                other.seats);
    }

    Demand withSeats(Map<String, Integer> other) {
        return new Demand(milliCores, memoryMiB, diskMiB, other, processes);
    }

    /** The same processes, with other cores and memory. */
    Demand withHost(int otherMilliCores, int otherMemoryMiB) {
        return new Demand(otherMilliCores, otherMemoryMiB, diskMiB, seats, processes);
    }
}
