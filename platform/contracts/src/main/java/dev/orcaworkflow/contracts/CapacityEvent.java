package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
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

    /**
     * @param waitingCoreSeconds what approved work that waits in the whole system is expected to take, in seconds of one
     *     core; null where a worker does not say
     */
    @JsonTypeName("dev.orcaworkflow.worker.capacity.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Announced(
            String worker,
            String host,
            Instant at,
            String defaultEngine,
            List<EngineOffer> engines,
            int milliCores,
            long memoryMiB,
            Map<String, Integer> pools,
            Double waitingCoreSeconds)
            implements CapacityEvent {}

    record Unknown() implements CapacityEvent {}
}
