package dev.orcaworkflow.execution.engine;

/**
 * What a run took of the machine.
 *
 * @param cpuSeconds processor time of all its threads and processes
 * @param maxRssBytes highest resident memory of the largest of its process trees; null where it cannot be told from that of
 *     other runs
 * @param eachProcess null where that is so, and where nothing was measured
 */
public record RunUse(double cpuSeconds, Long maxRssBytes, ProcessUse eachProcess) {
    /** Nothing was started. */
    public static final RunUse NONE = new RunUse(0, null, null);

    /**
     * What one process took, of those that ran at the same time.
     *
     * @param memoryMiB at its highest
     * @param milliCores thousandths of a core, as a mean over the run
     */
    public record ProcessUse(int memoryMiB, int milliCores) {}

    /** Of an engine that shares this worker's own process with other runs. */
    public static RunUse inside(double cpuSeconds) {
        return new RunUse(cpuSeconds, null, null);
    }
}
