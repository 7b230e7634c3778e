package dev.orcaworkflow.execution.engine.catenary.current;

/** Speed of the water in a line's plane, towards the upper end, by height above the lower end: m/s by m. */
@FunctionalInterface
public interface Flow {
    double at(double z);

    /** The flow in the plane of a line, however the current turns with depth. */
    static Flow inPlane(CurrentProfile current, double lowerZ, double azimuth) {
        return z -> current.along(lowerZ + z, azimuth);
    }
}
