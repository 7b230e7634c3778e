package dev.orcaworkflow.validation.capacity;

import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.configuration.gate.GateOptions;
import dev.orcaworkflow.contracts.CapacityEvent.Announced;
import dev.orcaworkflow.contracts.CapacityEvent.EngineOffer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the living workers can run, and with how much. Nobody known: every decision that depends on it waits. */
public record Capacity(List<Announced> workers) {

    public boolean isKnown() {
        return !workers.isEmpty();
    }

    /** What each engine can run. One engine on several workers is listed once, as the latest worker describes it. */
    public List<EngineCapability> engines() {
        Map<String, EngineCapability> byId = new LinkedHashMap<>();
        latestFirst()
                .flatMap(worker -> worker.engines().stream())
                .forEach(offer -> byId.putIfAbsent(offer.id(), capability(offer)));
        return List.copyOf(byId.values());
    }

    private static EngineCapability capability(EngineOffer offer) {
        return new EngineCapability(
                offer.id(), offer.build(), offer.basenames(), offer.extensions(), offer.commands(), offer.variables());
    }

    /** The installation's engine for configurations that name none. */
    public Optional<String> defaultEngine() {
        return latestFirst().map(Announced::defaultEngine).findFirst();
    }

    /**
     * What the gates are told of the workers.
     *
     * @param engine asked for by a submission, or null
     */
    public GateOptions gateOptions(String engine) {
        return new GateOptions(
                engines(), Optional.ofNullable(engine), defaultEngine().orElse(EngineCapability.CATENARY.id()), false);
    }

    /** Workers that offer the engine. */
    public List<Announced> offering(String engine) {
        return workers.stream()
                .filter(worker ->
                        worker.engines().stream().anyMatch(offer -> offer.id().equals(engine)))
                .toList();
    }

    private Stream<Announced> latestFirst() {
        return workers.stream().sorted(Comparator.comparing(Announced::at).reversed());
    }
}
