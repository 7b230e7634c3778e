package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What one worker can run, and with how much. Compacted: the latest per worker counts. */
public sealed interface CapacityEvent {

    /**
     * @param commands digitalmodel column commands that the engine computes
     * @param variables result names that it computes; empty means any
     */
    record EngineOffer(
            String id,
            String build,
            List<String> basenames,
            List<String> extensions,
            List<String> commands,
            List<String> variables) {}

    @JsonTypeName("dev.orcaworkflow.worker.capacity.v1")
    record Announced(
            String worker,
            String host,
            Instant at,
            String defaultEngine,
            List<EngineOffer> engines,
            int milliCores,
            long memoryMiB,
            Map<String, Integer> pools)
            implements CapacityEvent {}

    record Unknown() implements CapacityEvent {}
}
