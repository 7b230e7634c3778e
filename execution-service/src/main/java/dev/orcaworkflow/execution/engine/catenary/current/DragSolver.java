package dev.orcaworkflow.execution.engine.catenary.current;

import dev.orcaworkflow.execution.engine.catenary.line.LineProblem;
import dev.orcaworkflow.execution.engine.catenary.line.LineSolution;
import dev.orcaworkflow.execution.engine.catenary.line.LineSolver;
import dev.orcaworkflow.execution.engine.catenary.line.Stiffness;

/**
 * Shoots a line from its lower end until it meets the upper one, starting from how it hangs in still water. When the
 * whole flow is too much at once it is raised step by step. Without seabed friction.
 */
public final class DragSolver {
    private static final double TOLERANCE = 1e-9;
    private static final double GRAZE = 1e-3;
    private static final int LIMIT = 40;
    private static final int RAMP = 8;

    private final DragProblem problem;
    private final boolean mayRest;
    private double h;
    private double v;
    private int iterations;
    private Stiffness stiffness;

    private DragSolver(DragProblem problem) {
        this.problem = problem;
        LineProblem line = problem.line();
        this.mayRest = line.clearance() == 0 && line.sections().getFirst().weight() > 0;
    }

    public static DragSolution solve(DragProblem problem) {
        LineProblem still = problem.line().withFriction(0);
        return switch (LineSolver.solve(still)) {
            case LineSolution.Refused(var code, var reason, var residual) ->
                new DragSolution.Refused(code.name(), reason, residual);
            case LineSolution.Solved start
            when start.slack() ->
                new DragSolution.Refused(
                        "SLACK_LINE_IN_CURRENT", "a slack line has no shape that a current could drag", Double.NaN);
            case LineSolution.Solved start -> new DragSolver(problem).from(start);
        };
    }

    private DragSolution from(LineSolution.Solved start) {
        h = start.horizontal();
        v = start.groundedLength() > 0
                ? -start.groundedLength() * problem.line().sections().getFirst().weight()
                : start.lowerVertical();
        double beforeH = h;
        double beforeV = v;
        if (!converges(problem)) {
            h = beforeH;
            v = beforeV;
            for (int i = 1; i <= RAMP; i++) {
                converges(problem.share((double) i / RAMP));
            }
        }
        return judged();
    }

    private DragSolution judged() {
        Trajectory found = new Trajectory(problem, h, v, mayRest);
        if (!(found.miss() <= TOLERANCE * problem.line().length())) {
            return new DragSolution.Refused(
                    "NOT_CONVERGED",
                    "no tensions were found that let the line in the current reach its end",
                    found.miss());
        }
        if (-found.lowest > problem.line().clearance() + GRAZE) {
            return new DragSolution.Refused(
                    "SECOND_SEABED_CONTACT", "in the current the line dips into the seabed", Double.NaN);
        }
        return new DragSolution.Solved(new DraggedLine(problem, found, stiffness, iterations));
    }

    private boolean converges(DragProblem flow) {
        for (int i = 0; i < LIMIT; i++) {
            iterations++;
            Trajectory now = new Trajectory(flow, h, v, mayRest);
            if (!step(flow, now)) {
                return false;
            }
            if (now.miss() <= TOLERANCE * problem.line().length()) {
                return true;
            }
        }
        return false;
    }

    /** One damped Newton step with a Jacobian by differences, which also is the line's stiffness when inverted. */
    private boolean step(DragProblem flow, Trajectory now) {
        double dh = 1e-6 * Math.max(h, 1e-3);
        double dv = 1e-6 * Math.max(Math.abs(v), h);
        Trajectory byH = new Trajectory(flow, h + dh, v, mayRest);
        Trajectory byV = new Trajectory(flow, h, v + dv, mayRest);
        double xh = (now.missX() - byH.missX()) / dh;
        double zh = (now.missZ() - byH.missZ()) / dh;
        double xv = (now.missX() - byV.missX()) / dv;
        double zv = (now.missZ() - byV.missZ()) / dv;
        double determinant = xh * zv - xv * zh;
        if (determinant == 0 || !Double.isFinite(determinant)) {
            return false;
        }
        stiffness = new Stiffness(zv / determinant, -xv / determinant, xh / determinant);
        if (now.miss() <= TOLERANCE * problem.line().length()) {
            return true;
        }
        double stepH = (now.missX() * zv - now.missZ() * xv) / determinant;
        double stepV = (now.missZ() * xh - now.missX() * zh) / determinant;
        return descend(flow, now.miss(), stepH, stepV);
    }

    private boolean descend(DragProblem flow, double miss, double stepH, double stepV) {
        double share = stepH < 0 ? Math.min(1, 0.9 * h / -stepH) : 1;
        for (int i = 0; i < 25; i++, share *= 0.5) {
            if (new Trajectory(flow, h + share * stepH, v + share * stepV, mayRest).miss() < miss) {
                h += share * stepH;
                v += share * stepV;
                return true;
            }
        }
        return false;
    }
}
