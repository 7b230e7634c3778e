package dev.orcaworkflow.execution.engine.catenary.line;

/** What the solver has to say: a solution that it vouches for, or why there is none. Never a doubtful number. */
public sealed interface LineSolution {

    /**
     * @param horizontal horizontal component of the tension where the line hangs free
     * @param lowerVertical vertical component at the lower end; positive pulls that end up
     * @param upperVertical vertical component at the upper end; positive pulls that end down
     * @param lowerTension tension at the lower end, after friction
     * @param groundedFrom arc length from the lower end where the line starts to rest on the seabed
     * @param groundedTo where it lifts off; equal to {@code groundedFrom} when nothing rests
     * @param residual distance by which the computed upper end misses the given one, m
     * @param bracketed Newton's method gave up and the bracketing search found the solution
     */
    record Solved(
            LineProblem problem,
            LineShape shape,
            double horizontal,
            double lowerVertical,
            double upperVertical,
            double lowerTension,
            double groundedFrom,
            double groundedTo,
            Stiffness stiffness,
            double residual,
            int iterations,
            boolean bracketed)
            implements LineSolution, PlaneShape {

        @Override
        public double length() {
            return problem.length();
        }

        @Override
        public double upperHorizontal() {
            return horizontal;
        }

        @Override
        public double lowerHorizontal() {
            return groundedLength() > 0 && groundedFrom == 0 ? lowerTension : horizontal;
        }

        @Override
        public double upperTension() {
            return Math.hypot(horizontal, upperVertical);
        }

        public boolean slack() {
            return switch (shape) {
                case SLACK, SLACK_TROUGH -> true;
                case SUSPENDED, GROUNDED, FLAT, TROUGH -> false;
            };
        }

        @Override
        public LineProfile profile() {
            return new CatenaryProfile(this);
        }
    }

    /** @param residual the nearest miss of the upper end, m; NaN when the solution was refused for its shape */
    record Refused(Refusal code, String reason, double residual) implements LineSolution {}
}
