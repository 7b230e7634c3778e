package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.engine.EngineCapability;
import java.util.List;
import java.util.Optional;

/**
 * What the gates are told besides the configuration.
 *
 * @param engines what workers offer; empty while nobody knows, and then nothing is said about engines
 * @param engine asked for by the submission or the template; it wins over the configuration's own
 * @param defaultEngine of the installation
 * @param inputDeferred an earlier configuration writes what this one reads
 * @param inventories objects of files that only a licensed program can open
 */
public record GateOptions(
        List<EngineCapability> engines,
        Optional<String> engine,
        String defaultEngine,
        boolean inputDeferred,
        Inventories inventories) {

    public GateOptions {
        engines = List.copyOf(engines);
    }

    /** While no licensed program has told anything. */
    public GateOptions(
            List<EngineCapability> engines, Optional<String> engine, String defaultEngine, boolean inputDeferred) {
        this(engines, engine, defaultEngine, inputDeferred, Inventories.NONE);
    }

    /** Without a running system: the embedded engine is what there is. */
    public static GateOptions dryRun() {
        return new GateOptions(List.of(EngineCapability.CATENARY), Optional.empty(), "catenary", false);
    }

    /** As if these were all the engines there are, and this one were asked for. */
    public GateOptions among(List<EngineCapability> offered, EngineCapability wanted) {
        return new GateOptions(offered, Optional.of(wanted.id()), defaultEngine, inputDeferred, inventories);
    }

    public GateOptions askingFor(String wanted) {
        return new GateOptions(engines, Optional.ofNullable(wanted), defaultEngine, inputDeferred, inventories);
    }

    public GateOptions knowing(Inventories told) {
        return new GateOptions(engines, engine, defaultEngine, inputDeferred, told);
    }

    public GateOptions deferringInput() {
        return new GateOptions(engines, engine, defaultEngine, true, inventories);
    }
}
