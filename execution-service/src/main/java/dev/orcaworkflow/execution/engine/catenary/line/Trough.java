package dev.orcaworkflow.execution.engine.catenary.line;

import java.util.List;

/**
 * A line that hangs down from both ends and rests in between. Seen from either end it is a line that rests at its far end,
 * so both halves use the same equations, and the length that each counts as resting overlaps by the whole line.
 */
final class Trough {
    private final LineProblem problem;
    private final LineEquations fromUpper;
    private final LineEquations fromLower;
    private final double softness;
    private double upperPull;
    private double lowerPull;

    Trough(LineProblem problem) {
        LineProblem smooth = problem.withFriction(0);
        this.problem = smooth;
        this.fromUpper = new LineEquations(smooth, true);
        this.fromLower = new LineEquations(reversed(smooth), true);
        this.softness = smooth.sections().stream()
                .mapToDouble(s -> s.length() / s.axialStiffness())
                .sum();
    }

    private static LineProblem reversed(LineProblem problem) {
        List<Section> sections = problem.sections().reversed();
        return new LineProblem(sections, problem.horizontal(), problem.vertical(), problem.clearance(), 0);
    }

    LineSolution solve() {
        LineSolution.Solved slack = slack();
        if (slack.groundedLength() >= problem.horizontal()) {
            return slack;
        }
        double weight = problem.weight();
        upperPull = -0.5 * weight;
        lowerPull = -0.5 * weight;
        double h = Root.above(0, 0.1 * weight, this::distanceMiss);
        double miss = Math.hypot(distanceMiss(h), Math.hypot(upperMiss(h, upperPull), lowerMiss(h, lowerPull)));
        double resting = fromUpper.grounded + fromLower.grounded - problem.length();
        if (!(miss <= LineSolver.ACCEPTED * problem.size()) || resting < 0) {
            return new LineSolution.Refused(
                    Refusal.NOT_CONVERGED,
                    "the line rests on the seabed between its ends, but where was not found",
                    miss);
        }
        return solved(LineShape.TROUGH, h, resting, miss, stiffness());
    }

    private LineSolution.Solved slack() {
        SlackLine upper = new SlackLine(problem.sections(), true);
        upper.reach(problem.clearance() + problem.vertical(), -problem.weight());
        SlackLine lower = new SlackLine(problem.sections().reversed(), true);
        lower.reach(problem.clearance(), -problem.weight());
        upperPull = upper.pull;
        lowerPull = lower.pull;
        double resting = upper.grounded + lower.grounded - problem.length();
        return solved(LineShape.SLACK_TROUGH, 0, resting, 0, Stiffness.NONE, upper.grounded);
    }

    private LineSolution.Solved solved(LineShape shape, double h, double resting, double miss, Stiffness stiffness) {
        return solved(shape, h, resting, miss, stiffness, fromUpper.grounded);
    }

    private LineSolution.Solved solved(
            LineShape shape, double h, double resting, double miss, Stiffness stiffness, double liftOff) {
        double down = -(lowerPull + problem.weight());
        double up = upperPull + problem.weight();
        return new LineSolution.Solved(
                problem, shape, h, down, up, Math.hypot(h, down), liftOff - resting, liftOff, stiffness, miss, 0, true);
    }

    private double distanceMiss(double h) {
        upperPull = Root.above(fromUpper.lowestPull(), upperPull, v -> upperMiss(h, v));
        lowerPull = Root.above(fromLower.lowestPull(), lowerPull, v -> lowerMiss(h, v));
        upperMiss(h, upperPull);
        lowerMiss(h, lowerPull);
        return fromUpper.x + fromLower.x - problem.length() - h * softness - problem.horizontal();
    }

    private double upperMiss(double h, double v) {
        fromUpper.evaluate(h, v);
        return fromUpper.z - problem.clearance() - problem.vertical();
    }

    private double lowerMiss(double h, double v) {
        fromLower.evaluate(h, v);
        return fromLower.z - problem.clearance();
    }

    private Stiffness stiffness() {
        double lower = fromLower.xByH - fromLower.xByV * fromLower.zByH / fromLower.zByV;
        double byH = lower + fromUpper.xByH - softness;
        double determinant = byH * fromUpper.zByV - fromUpper.xByV * fromUpper.zByH;
        return new Stiffness(fromUpper.zByV / determinant, -fromUpper.xByV / determinant, byH / determinant);
    }
}
