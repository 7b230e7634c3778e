package dev.orcaworkflow.execution.engine.catenary.mooring;

import dev.orcaworkflow.execution.engine.catenary.line.LineProblem;
import dev.orcaworkflow.execution.engine.catenary.line.LineSolution;
import dev.orcaworkflow.execution.engine.catenary.line.LineSolver;
import dev.orcaworkflow.execution.engine.catenary.line.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Vessels where they are held, and the lines between them and the seabed. Immutable.
 *
 * @param lines in the model's order
 * @param poses by vessel
 */
public record MooringSystem(List<MooringLine> lines, Map<String, Pose> poses) {
    /** An end this close to the level of rest, m, lies on the seabed. */
    private static final double LYING = 1e-6;

    public MooringSystem {
        lines = List.copyOf(lines);
        poses = Map.copyOf(poses);
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
        return switch (LineSolver.solve(problem)) {
            case LineSolution.Solved shape -> new LineStatics.Hanging(line, a, b, aIsLower, shape);
            case LineSolution.Refused(var code, var reason, var residual) ->
                new LineStatics.Unsolved(line, code.name(), reason, residual);
        };
    }

    private static List<Section> upwards(List<Section> fromA, boolean aIsLower) {
        return aIsLower ? fromA : fromA.reversed();
    }

    public MooringSystem without(String name) {
        return new MooringSystem(
                lines.stream().filter(line -> !line.name().equals(name)).toList(), poses);
    }

    public MooringSystem withLines(UnaryOperator<MooringLine> change) {
        return new MooringSystem(lines.stream().map(change).toList(), poses);
    }

    public MooringSystem with(String vessel, Pose pose) {
        Map<String, Pose> changed = new LinkedHashMap<>(poses);
        changed.put(vessel, pose);
        return new MooringSystem(lines, changed);
    }

    /** Every vessel moved alike. */
    public MooringSystem moved(double dx, double dy, double dz) {
        Map<String, Pose> changed = new LinkedHashMap<>();
        poses.forEach((vessel, pose) -> changed.put(vessel, pose.moved(dx, dy, dz)));
        return new MooringSystem(lines, changed);
    }

    /** Vessels that a line holds. */
    public List<String> mooredVessels() {
        return poses.keySet().stream()
                .filter(vessel -> lines.stream().anyMatch(line -> line.holds(vessel)))
                .sorted()
                .toList();
    }
}
