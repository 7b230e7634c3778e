package dev.orcaworkflow.execution.attempt;

import dev.orcaworkflow.contracts.EngineIdentity;
import dev.orcaworkflow.execution.engine.RunUse;
import java.time.Instant;

/**
 * What is true of a run however it ended.
 *
 * @param engine null when there was none
 * @param seconds wall time by a clock that never jumps
 * @param use what the run itself took
 * @param maxRssBytes of what computed: the program's processes, or this worker's own where the engine is inside it; null
 *     where nobody knows
 * @param peakCpu share of the host, 0 to 1, or null where the run was too short to say
 */
public record RunFacts(
        EngineIdentity engine,
        Instant startedAt,
        Instant finishedAt,
        double seconds,
        RunUse use,
        Double peakCpu,
        Double peakMemory,
        Long maxRssBytes) {}
