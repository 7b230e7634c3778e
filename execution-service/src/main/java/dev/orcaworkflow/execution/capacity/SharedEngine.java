package dev.orcaworkflow.execution.capacity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.orcaworkflow.contracts.CapacityEvent.EngineOffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An engine, and who has it. Two builds of one engine are two.
 *
 * @param workers their names
 */
public record SharedEngine(@JsonUnwrapped EngineOffer offer, List<String> workers) {

    static List<SharedEngine> of(List<EngineOffers.OfWorker> all) {
        Map<EngineOffer, List<String>> workers = new LinkedHashMap<>();
        for (EngineOffers.OfWorker one : all) {
            one.offers().forEach(offer -> workers.computeIfAbsent(offer, _ -> new ArrayList<>())
                    .add(one.worker()));
        }
        return workers.entrySet().stream()
                .map(engine -> new SharedEngine(engine.getKey(), engine.getValue()))
                .toList();
    }
}
