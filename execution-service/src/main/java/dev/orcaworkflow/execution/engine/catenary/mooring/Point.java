package dev.orcaworkflow.execution.engine.catenary.mooring;

/** A point or a direction, m. */
public record Point(double x, double y, double z) {
    Point plus(Point other) {
        return new Point(x + other.x, y + other.y, z + other.z);
    }

    Point minus(Point other) {
        return new Point(x - other.x, y - other.y, z - other.z);
    }

    public double horizontal() {
        return Math.hypot(x, y);
    }
}
