package dev.orcaworkflow.execution.engine.catenary.line;

/**
 * A point of a solved line.
 *
 * @param arc unstretched length from the lower end, m
 * @param stretchedArc the same, stretched, m
 * @param x distance from the lower end towards the upper one, m
 * @param z height above the lower end, m
 * @param tension effective tension, kN
 * @param horizontal its horizontal component where the line hangs, kN
 * @param vertical its vertical component; positive when the line rises towards the upper end, kN
 * @param curvature per stretched length, 1/m
 * @param resting lies on the seabed
 */
public record LinePoint(
        double arc,
        double stretchedArc,
        double x,
        double z,
        double tension,
        double horizontal,
        double vertical,
        double curvature,
        boolean resting) {

    /** Angle of the line, followed upwards, above the horizontal, degrees. */
    public double inclination() {
        return resting ? 0 : Math.toDegrees(Math.atan2(vertical, horizontal));
    }
}
