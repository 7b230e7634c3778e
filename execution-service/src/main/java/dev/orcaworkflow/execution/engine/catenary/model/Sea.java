package dev.orcaworkflow.execution.engine.catenary.model;

import dev.orcaworkflow.execution.engine.catenary.current.CurrentProfile;

/**
 * @param depth m
 * @param surfaceZ m
 * @param density te/m3
 * @param seabedStiffness kN/m/m2; positive infinity for a rigid seabed
 */
public record Sea(double depth, double surfaceZ, double density, double seabedStiffness, CurrentProfile current) {
    public double seabedZ() {
        return surfaceZ - depth;
    }
}
