package dev.orcaworkflow.execution.engine.catenary.mooring;

import dev.orcaworkflow.execution.engine.catenary.current.CurrentProfile;
import dev.orcaworkflow.execution.engine.catenary.current.DragProblem;
import dev.orcaworkflow.execution.engine.catenary.current.DragSolution;
import dev.orcaworkflow.execution.engine.catenary.current.DragSolver;
import dev.orcaworkflow.execution.engine.catenary.current.Flow;
import dev.orcaworkflow.execution.engine.catenary.line.LineProblem;
import dev.orcaworkflow.execution.engine.catenary.line.LineSolution;
import dev.orcaworkflow.execution.engine.catenary.line.LineSolver;
import dev.orcaworkflow.execution.engine.catenary.line.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Vessels where they are held, and the lines between them and the seabed. Immutable.
 *
 * @param lines in the model's order
 * @param poses by vessel
 * @param current that drags the lines; empty for still water
 */
public record MooringSystem(List<MooringLine> lines, Map<String, Pose> poses, Optional<CurrentProfile> current) {
    /** An end this close to the level of rest, m, lies on the seabed. */
    private static final double LYING = 1e-6;

    public MooringSystem {
        lines = List.copyOf(lines);
        poses = Map.copyOf(poses);
    }

    /** In still water. */
    public MooringSystem(List<MooringLine> lines, Map<String, Pose> poses) {
        this(lines, poses, Optional.empty());
    }

    /** Stops between two lines when the thread is interrupted. */
    public SystemStatics solve() throws InterruptedException {
        Map<String, LineStatics> solved = new LinkedHashMap<>();
        for (MooringLine line : lines) {
            if (Thread.interrupted()) {
                throw new InterruptedException("cancelled before line " + line.name());
            }
            solved.put(line.name(), solve(line));
        }
        return new SystemStatics(this, solved);
    }

    public LineStatics solve(MooringLine line) {
        Point a = line.endA().global(poses);
        Point b = line.endB().global(poses);
        boolean aIsLower = a.z() <= b.z();
        Point lower = aIsLower ? a : b;
        double clearance = lower.z() - line.restLevel();
        if (clearance < -LYING) {
            return new LineStatics.Unsolved(
                    line,
                    "END_BELOW_SEABED",
                    "its end %s lies %.3f m under the level at which it rests on the seabed"
                            .formatted(aIsLower ? "A" : "B", -clearance),
                    Double.NaN);
        }
        LineProblem problem = new LineProblem(
                upwards(line.sections(), aIsLower),
                b.minus(a).horizontal(),
                Math.abs(b.z() - a.z()),
                clearance < LYING ? 0 : clearance,
                line.friction());
        return current.isPresent() ? dragged(line, problem, a, b, aIsLower) : still(line, problem, a, b, aIsLower);
    }

    private static LineStatics still(MooringLine line, LineProblem problem, Point a, Point b, boolean aIsLower) {
        return switch (LineSolver.solve(problem)) {
            case LineSolution.Solved shape -> new LineStatics.Hanging(line, a, b, aIsLower, shape);
            case LineSolution.Refused(var code, var reason, var residual) ->
                new LineStatics.Unsolved(line, code.name(), reason, residual);
        };
    }

    private LineStatics dragged(MooringLine line, LineProblem problem, Point a, Point b, boolean aIsLower) {
        Point span = aIsLower ? b.minus(a) : a.minus(b);
        double azimuth = Math.toDegrees(Math.atan2(span.y(), span.x()));
        Flow flow = Flow.inPlane(current.orElseThrow(), (aIsLower ? a : b).z(), azimuth);
        List<Double> drag = aIsLower ? line.drag() : line.drag().reversed();
        double[] upwards = drag.stream().mapToDouble(Double::doubleValue).toArray();
        return switch (DragSolver.solve(new DragProblem(problem, upwards, flow))) {
            case DragSolution.Solved(var shape) -> new LineStatics.Hanging(line, a, b, aIsLower, shape);
            case DragSolution.Refused(var code, var reason, var residual) ->
                new LineStatics.Unsolved(line, code, reason, residual);
        };
    }

    private static List<Section> upwards(List<Section> fromA, boolean aIsLower) {
        return aIsLower ? fromA : fromA.reversed();
    }

    public MooringSystem without(String name) {
        return new MooringSystem(
                lines.stream().filter(line -> !line.name().equals(name)).toList(), poses, current);
    }

    public MooringSystem withLines(UnaryOperator<MooringLine> change) {
        return new MooringSystem(lines.stream().map(change).toList(), poses, current);
    }

    public MooringSystem with(String vessel, Pose pose) {
        Map<String, Pose> changed = new LinkedHashMap<>(poses);
        changed.put(vessel, pose);
        return new MooringSystem(lines, changed, current);
    }

    /** Every vessel moved alike. */
    public MooringSystem moved(double dx, double dy, double dz) {
        Map<String, Pose> changed = new LinkedHashMap<>();
        poses.forEach((vessel, pose) -> changed.put(vessel, pose.moved(dx, dy, dz)));
        return new MooringSystem(lines, changed, current);
    }

    /** Vessels that a line holds. */
    public List<String> mooredVessels() {
        return poses.keySet().stream()
                .filter(vessel -> lines.stream().anyMatch(line -> line.holds(vessel)))
                .sorted()
                .toList();
    }
}
