package dev.orcaworkflow.local.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.local.client.Services;
import java.util.ArrayList;
import java.util.List;

/** The engines that there are: those of a running system, else those that come with the installation. */
public final class RunningEngines {
    /** The embedded engine, and the licensed program that most of these configurations are written for. */
    public static final List<EngineCapability> SHIPPED =
            List.of(EngineCapability.CATENARY, EngineCapability.DIGITALMODEL);

    private RunningEngines() {}

    /** What the workers of a running system offer. */
    public static List<EngineCapability> of(Services services) {
        List<EngineCapability> engines = new ArrayList<>();
        services.execution().get("/api/v1/engines").forEach(offer -> engines.add(engine(offer)));
        return engines.isEmpty() ? SHIPPED : engines;
    }

    private static EngineCapability engine(JsonNode offer) {
        return new EngineCapability(
                offer.path("id").asText(),
                offer.path("build").asText(),
                words(offer.path("basenames")),
                words(offer.path("extensions")),
                words(offer.path("commands")),
                words(offer.path("variables")));
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }
}
