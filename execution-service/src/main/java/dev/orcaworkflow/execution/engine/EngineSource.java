package dev.orcaworkflow.execution.engine;

import java.util.List;

/** Engines that are there by configuration, and only as long as they can work. */
public interface EngineSource {
    /** Those that can be offered now. */
    List<Engine> engines();
}
