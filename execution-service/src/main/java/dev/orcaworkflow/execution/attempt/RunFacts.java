package dev.orcaworkflow.execution.attempt;

import dev.orcaworkflow.contracts.EngineIdentity;
import java.time.Instant;

/**
 * What is true of a run however it ended.
 *
 * @param engine null when there was none
 * @param seconds wall time by a clock that never jumps
 * @param peakCpu share of the host, 0 to 1, or null where the run was too short to say
 */
public record RunFacts(
        EngineIdentity engine,
        Instant startedAt,
        Instant finishedAt,
        double seconds,
        double cpuSeconds,
        Double peakCpu,
        Double peakMemory) {}
