package dev.orcaworkflow.execution.engine.catenary.mooring;

import dev.orcaworkflow.execution.engine.catenary.line.LinePoint;
import dev.orcaworkflow.execution.engine.catenary.line.PlaneShape;

/** A line in place: solved, or refused. */
public sealed interface LineStatics {
    MooringLine line();

    /** @param reason with the numbers that matter */
    record Unsolved(MooringLine line, String code, String reason, double residual) implements LineStatics {}

    /**
     * @param endA where End A is
     * @param endB where End B is
     * @param aIsLower End A is the end that the shape is seen from
     */
    record Hanging(MooringLine line, Point endA, Point endB, boolean aIsLower, PlaneShape shape)
            implements LineStatics {

        public double tensionA() {
            return aIsLower ? shape.lowerTension() : shape.upperTension();
        }

        public double tensionB() {
            return aIsLower ? shape.upperTension() : shape.lowerTension();
        }

        public double largestEndTension() {
            return Math.max(shape.upperTension(), shape.lowerTension());
        }

        /** Pull on the end that lies lower, upwards; 0 where the line rests there. */
        public double uplift() {
            return shape.lowerVertical();
        }

        public Point lower() {
            return aIsLower ? endA : endB;
        }

        public Point upper() {
            return aIsLower ? endB : endA;
        }

        /** Force of the line on the body at an end, kN. */
        public Point pullOn(boolean atA) {
            boolean atLower = atA == aIsLower;
            double size = atLower ? shape.lowerHorizontal() : -shape.upperHorizontal();
            double up = atLower ? shape.lowerVertical() : -shape.upperVertical();
            Point direction = direction();
            return new Point(size * direction.x(), size * direction.y(), up);
        }

        /** Horizontal unit vector from the lower end to the upper one; zero for a vertical line. */
        public Point direction() {
            Point span = upper().minus(lower());
            double length = span.horizontal();
            return length > 0 ? new Point(span.x() / length, span.y() / length, 0) : new Point(0, 0, 0);
        }

        /** @param fromA unstretched arc length from End A */
        public LinePoint at(double fromA) {
            double arc = aIsLower ? fromA : shape.length() - fromA;
            return shape.profile().at(Math.clamp(arc, 0, shape.length()));
        }

        public double arcFromA(LinePoint point) {
            return aIsLower ? point.arc() : shape.length() - point.arc();
        }

        public Point global(LinePoint point) {
            Point direction = direction();
            return lower().plus(new Point(point.x() * direction.x(), point.x() * direction.y(), point.z()));
        }
    }
}
