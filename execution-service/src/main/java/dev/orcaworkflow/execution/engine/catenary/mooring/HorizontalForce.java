package dev.orcaworkflow.execution.engine.catenary.mooring;

/**
 * Force in the horizontal plane on a vessel and its moment about the vessel's origin.
 *
 * @param x kN
 * @param y kN
 * @param moment about the vertical, kN m
 */
public record HorizontalForce(double x, double y, double moment) {
    public static final HorizontalForce NONE = new HorizontalForce(0, 0, 0);

    public HorizontalForce plus(HorizontalForce other) {
        return new HorizontalForce(x + other.x, y + other.y, moment + other.moment);
    }

    public HorizontalForce opposite() {
        return new HorizontalForce(-x, -y, -moment);
    }

    public double size() {
        return Math.hypot(x, y);
    }

    static HorizontalForce of(Point pull, Point arm) {
        return new HorizontalForce(pull.x(), pull.y(), arm.x() * pull.y() - arm.y() * pull.x());
    }
}
