package dev.orcaworkflow.execution.engine.catenary.line;

/**
 * Finds how a line hangs between two points. Solves or refuses; deterministic; safe to share between threads.
 *
 * <p>Slack is recognised first, since it has no horizontal tension to iterate on. Then Newton's method, then, should that
 * give up, the bracketing search. A shape that dips into the seabed is solved again with the middle resting, or refused.
 */
public final class LineSolver {
    /** Newton's method stops at this miss of the upper end, as a share of the line's size. */
    static final double TOLERANCE = 1e-10;

    /** No solution with a greater miss is ever handed out. */
    static final double ACCEPTED = 1e-9;

    /** A hanging line may graze the seabed this deep, m, before it counts as resting there. */
    private static final double GRAZE = 1e-3;

    private LineSolver() {}

    public static LineSolution solve(LineProblem problem) {
        boolean onSeabed =
                problem.clearance() == 0 && problem.sections().getFirst().heavy();
        LineEquations line = new LineEquations(problem, onSeabed);
        if (onSeabed && problem.vertical() == 0 && problem.allHeavy()) {
            return flat(problem, line);
        }
        if (mayBeSlack(problem)) {
            SlackLine slack = new SlackLine(problem.sections(), onSeabed);
            slack.reach(problem.vertical(), line.lowestPull());
            if (problem.horizontal() <= Math.max(slack.grounded, TOLERANCE * problem.size())) {
                return hangingStraight(problem, slack);
            }
        }
        return hanging(problem, line);
    }

    /** A line no longer than the distance and the height together cannot hang straight down with some to spare. */
    private static boolean mayBeSlack(LineProblem problem) {
        double strain = 0;
        double shortest = 0;
        if (problem.allHeavy()) {
            double weight = problem.weight();
            for (Section section : problem.sections()) {
                strain = Math.max(strain, weight / section.axialStiffness());
            }
            shortest = problem.vertical() / (1 + strain);
        }
        boolean vertical = problem.horizontal() <= TOLERANCE * problem.size();
        return vertical || (problem.clearance() == 0 && problem.length() >= problem.horizontal() + shortest);
    }

    private static LineSolution hangingStraight(LineProblem problem, SlackLine slack) {
        if (slack.depth > problem.clearance() + GRAZE) {
            return resting(problem);
        }
        double lower = slack.grounded > 0 ? 0 : slack.pull;
        double upper = slack.pull + problem.weight();
        double miss = Math.abs(slack.height - problem.vertical());
        if (miss > ACCEPTED * problem.size()) {
            return missed(problem, slack.pull, miss);
        }
        LineShape shape = slack.taut ? LineShape.SUSPENDED : LineShape.SLACK;
        return new LineSolution.Solved(
                problem, shape, 0, lower, upper, Math.abs(lower), 0, slack.grounded, Stiffness.NONE, miss, 0, false);
    }

    private static LineSolution flat(LineProblem problem, LineEquations line) {
        double lying = line.lowestPull();
        double h = 0;
        if (problem.horizontal() > problem.length()) {
            double start = Estimate.of(problem).horizontal();
            h = Root.above(0, start, tension -> {
                line.evaluate(tension, lying);
                return line.x - problem.horizontal();
            });
            line.evaluate(h, lying);
        }
        double miss = h > 0 ? Math.abs(line.x - problem.horizontal()) : 0;
        Stiffness stiffness = h > 0 ? new Stiffness(1 / line.xByH, 0, 0) : Stiffness.NONE;
        LineShape shape = h > 0 ? LineShape.FLAT : LineShape.SLACK;
        return new LineSolution.Solved(
                problem, shape, h, 0, 0, line.anchorTension, 0, problem.length(), stiffness, miss, 0, false);
    }

    private static LineSolution hanging(LineProblem problem, LineEquations line) {
        Estimate start = Estimate.of(problem).within(line.lowestPull());
        NewtonSearch newton = new NewtonSearch(line, problem, TOLERANCE * problem.size());
        boolean bracketed = !newton.run(start);
        double h = newton.horizontal;
        double v = newton.pull;
        double miss = newton.miss;
        if (bracketed) {
            Estimate found = new BracketSearch(line, problem).run(start);
            h = found.horizontal();
            v = found.pull();
            miss = Math.hypot(line.x - problem.horizontal(), line.z - problem.vertical());
        }
        if (!(miss <= ACCEPTED * problem.size())) {
            return missed(problem, v, miss);
        }
        if (dips(problem, line.mayRest(), h, v)) {
            return resting(problem);
        }
        return solved(problem, line, h, v, miss, newton.iterations, bracketed);
    }

    /** Tells a line that has no shape from one whose shape was not found. */
    private static LineSolution.Refused missed(LineProblem problem, double pull, double miss) {
        double lowest = new LineEquations(problem, true).lowestPull();
        if (problem.clearance() == 0 && !problem.allHeavy() && pull <= 0.999 * lowest) {
            return new LineSolution.Refused(
                    Refusal.BUOYANT_SECTION_ON_SEABED,
                    "a floating or neutral section would have to rest on the seabed, since all below it rests",
                    miss);
        }
        boolean slack = problem.chord() <= problem.length();
        if (slack && problem.sections().stream().anyMatch(section -> section.weight() == 0)) {
            return new LineSolution.Refused(
                    Refusal.NEUTRAL_SECTION_SLACK, "a neutral section without tension has no shape of its own", miss);
        }
        return new LineSolution.Refused(
                Refusal.NOT_CONVERGED, "no tensions were found that let the line reach its upper end", miss);
    }

    private static boolean dips(LineProblem problem, boolean rests, double h, double v) {
        return problem.clearance() < Double.POSITIVE_INFINITY
                && !(rests && problem.allHeavy())
                && Depth.below(problem, rests, h, v) > problem.clearance() + GRAZE;
    }

    private static LineSolution resting(LineProblem problem) {
        if (!problem.allHeavy()) {
            return new LineSolution.Refused(
                    Refusal.BUOYANT_SECTION_ON_SEABED,
                    "a line with a floating or neutral section dips into the seabed between its ends",
                    Double.NaN);
        }
        return problem.clearance() > 0
                ? new Trough(problem).solve()
                : new LineSolution.Refused(
                        Refusal.SECOND_SEABED_CONTACT, "the line dips into the seabed a second time", Double.NaN);
    }

    private static LineSolution solved(
            LineProblem problem,
            LineEquations line,
            double h,
            double v,
            double miss,
            int iterations,
            boolean bracketed) {
        boolean grounded = line.grounded > 0;
        double lower = grounded ? 0 : v;
        double tension = grounded ? line.anchorTension : Math.hypot(h, v);
        double determinant = line.xByH * line.zByV - line.xByV * line.zByH;
        Stiffness stiffness = new Stiffness(line.zByV / determinant, -line.xByV / determinant, line.xByH / determinant);
        return new LineSolution.Solved(
                problem,
                grounded ? LineShape.GROUNDED : LineShape.SUSPENDED,
                h,
                lower,
                v + problem.weight(),
                tension,
                0,
                line.grounded,
                stiffness,
                miss,
                iterations,
                bracketed);
    }
}
