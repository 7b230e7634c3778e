package dev.orcaworkflow.execution.admission;

import java.util.List;

/**
 * What processes of earlier runs of one shape took, the latest last. Pure.
 *
 * <p>A run asks for the memory that nine of ten of those took, and a quarter more; while fewer than {@value #ENOUGH} are
 * known, for no less than was guessed, and no less than the most that was seen. Cores are raised where a process was busy
 * on more of them than it was given credit for, and never lowered: a mean over a run that waits for its files says nothing
 * of the moment in which it computes.
 *
 * @param memoryMiB of one process
 * @param milliCores of one process
 */
record MeasuredNeed(List<Integer> memoryMiB, List<Integer> milliCores) {
    static final int ENOUGH = 3;

    /** So many of the latest are remembered. */
    static final int REMEMBERED = 20;

    /** No process does with less. */
    static final int LEAST_MIB = 64;

    private static final double SHARE = 0.9;
    private static final double MARGIN = 1.25;

    /** @param guessed from the size of the input files, before anything had run */
    Demand instead(Demand guessed) {
        if (memoryMiB.isEmpty()) {
            return guessed;
        }
        int processes = guessed.processes();
        int memory = Math.multiplyExact(processes, memoryOfOne(guessed.memoryMiB() / processes));
        int cores = Math.multiplyExact(processes, quantile(milliCores));
        return guessed.withHost(Math.max(guessed.milliCores(), cores), memory);
    }

    private int memoryOfOne(int guessed) {
        int measured = Math.max(LEAST_MIB, (int) Math.ceil(MARGIN * quantile(memoryMiB)));
        return memoryMiB.size() < ENOUGH ? Math.max(guessed, measured) : measured;
    }

    /** By nearest rank: with fewer than ten it is the highest. */
    private static int quantile(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(SHARE * sorted.size()) - 1);
    }
}
