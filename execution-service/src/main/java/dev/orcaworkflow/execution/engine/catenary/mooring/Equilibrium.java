package dev.orcaworkflow.execution.engine.catenary.mooring;

/** Where a vessel comes to rest under a given force. */
public sealed interface Equilibrium {
    record Found(SystemStatics statics, Pose pose, int iterations, double residual) implements Equilibrium {}

    record NotFound(String reason) implements Equilibrium {}
}
