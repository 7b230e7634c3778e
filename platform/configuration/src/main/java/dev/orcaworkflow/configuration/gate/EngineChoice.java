package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.engine.EngineCapability;
import java.util.Optional;

/**
 * The engine that would run a configuration: the submission's, else the configuration's own, else the default.
 *
 * @param capability empty while no worker has said what it offers, or when none offers this engine
 * @param missing somebody has spoken, and nobody offers it
 */
record EngineChoice(String id, Optional<EngineCapability> capability, boolean missing) {
    /** Nobody has chosen, so nothing is said that depends on it. */
    static final EngineChoice NONE = new EngineChoice("", Optional.empty(), false);

    static EngineChoice of(Configuration configuration, GateOptions options) {
        String id = options.engine().or(() -> configuration.engine().id()).orElse(options.defaultEngine());
        Optional<EngineCapability> capability = options.engines().stream()
                .filter(engine -> engine.id().equals(id))
                .findFirst();
        return new EngineChoice(
                id, capability, capability.isEmpty() && !options.engines().isEmpty());
    }

    boolean embedded() {
        return id.equals(EngineCapability.CATENARY.id());
    }
}
