package dev.orcaworkflow.execution.engine.catenary.line;

/**
 * The guaranteed way: for a given horizontal tension the height grows with the pull, and along the pulls that reach the
 * height the distance grows with the horizontal tension. Two nested searches, each between a value too low and one too
 * high, cannot miss; they are only slower than Newton's method.
 */
final class BracketSearch {
    private final LineEquations line;
    private final LineProblem problem;
    private double pull;

    BracketSearch(LineEquations line, LineProblem problem) {
        this.line = line;
        this.problem = problem;
    }

    /** The best tensions found; the caller judges what still misses. */
    Estimate run(Estimate start) {
        pull = start.pull();
        double horizontal = Root.above(0, start.horizontal(), this::distanceMiss);
        distanceMiss(horizontal);
        return new Estimate(horizontal, pull);
    }

    private double distanceMiss(double h) {
        pull = Root.above(line.lowestPull(), pull, v -> heightMiss(h, v));
        heightMiss(h, pull);
        return line.x - problem.horizontal();
    }

    private double heightMiss(double h, double v) {
        line.evaluate(h, v);
        return line.z - problem.vertical();
    }
}
