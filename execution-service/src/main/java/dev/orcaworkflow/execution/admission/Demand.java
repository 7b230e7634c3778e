package dev.orcaworkflow.execution.admission;

/** What a run holds while it lasts, all of it or nothing. */
public record Demand(int milliCores, int memoryMiB) {
    /** What an embedded job asks for unless it says otherwise. */
    public static final int EMBEDDED_MILLI_CORES = 800;

    public static final Demand NOTHING = new Demand(0, 0);

    public boolean fits(Demand free) {
        return milliCores <= free.milliCores && memoryMiB <= free.memoryMiB;
    }

    public Demand plus(Demand other) {
        return new Demand(milliCores + other.milliCores, memoryMiB + other.memoryMiB);
    }

    public Demand minus(Demand other) {
        return new Demand(milliCores - other.milliCores, memoryMiB - other.memoryMiB);
    }

    /** A group runs one after the other: it needs what its largest member needs. */
    public Demand max(Demand other) {
        return new Demand(Math.max(milliCores, other.milliCores), Math.max(memoryMiB, other.memoryMiB));
    }

    /** No job asks for more than there is: it then has everything for itself. */
    public Demand atMost(Demand total) {
        return new Demand(Math.min(milliCores, total.milliCores), Math.min(memoryMiB, total.memoryMiB));
    }
}
