package dev.orcaworkflow.reporting.worker;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A worker as last announced.
 *
 * @param milliCores thousandths of a core
 * @param pools seats by licence pool
 * @param engines ids
 */
public record WorkerView(
        String worker,
        String host,
        Instant at,
        int milliCores,
        long memoryMiB,
        Map<String, Integer> pools,
        List<String> engines) {}
