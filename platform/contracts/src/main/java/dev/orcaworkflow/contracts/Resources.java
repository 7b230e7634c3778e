package dev.orcaworkflow.contracts;

import java.util.Map;

/**
 * What a run of a job needs at the same time.
 *
 * @param milliCores thousandths of a core
 * @param memoryMiB mebibytes of memory
 * @param diskMiB mebibytes on the workspace
 * @param seats licence seats by pool name; empty for the embedded engine
 */
public record Resources(int milliCores, int memoryMiB, int diskMiB, Map<String, Integer> seats) {}
