package dev.orcaworkflow.execution.engine.catenary.current;

import dev.orcaworkflow.execution.engine.catenary.line.LinePoint;
import dev.orcaworkflow.execution.engine.catenary.line.LineProfile;
import dev.orcaworkflow.execution.engine.catenary.line.PlaneShape;
import dev.orcaworkflow.execution.engine.catenary.line.Stiffness;
import java.util.Arrays;
import java.util.List;

/** A line solved in a flow. Between the points of the integration it is read off linearly. */
public final class DraggedLine implements PlaneShape, LineProfile {
    private final DragProblem problem;
    private final Trajectory path;
    private final Stiffness stiffness;
    private final int iterations;

    DraggedLine(DragProblem problem, Trajectory path, Stiffness stiffness, int iterations) {
        this.problem = problem;
        this.path = path;
        this.stiffness = stiffness;
        this.iterations = iterations;
    }

    @Override
    public double length() {
        return problem.line().length();
    }

    @Override
    public double upperTension() {
        return Math.hypot(upperHorizontal(), upperVertical());
    }

    @Override
    public double lowerTension() {
        return Math.hypot(lowerHorizontal(), lowerVertical());
    }

    @Override
    public double upperHorizontal() {
        return path.horizontal[path.last];
    }

    @Override
    public double lowerHorizontal() {
        return path.horizontal[0];
    }

    @Override
    public double upperVertical() {
        return path.vertical[path.last];
    }

    @Override
    public double lowerVertical() {
        return path.vertical[0];
    }

    @Override
    public double groundedFrom() {
        return 0;
    }

    @Override
    public double groundedTo() {
        return path.grounded;
    }

    @Override
    public Stiffness stiffness() {
        return stiffness;
    }

    @Override
    public LineProfile profile() {
        return this;
    }

    @Override
    public double residual() {
        return path.miss();
    }

    @Override
    public int iterations() {
        return iterations;
    }

    /** The flow's share of the vertical balance: what the ends carry beyond the weight that hangs. */
    @Override
    public double flowDownwards() {
        double hanging = problem.line().weight()
                - path.grounded * problem.line().sections().getFirst().weight();
        return upperVertical() - lowerVertical() - hanging;
    }

    @Override
    public List<LinePoint> at(double[] arcs) {
        return Arrays.stream(arcs).mapToObj(this::at).toList();
    }

    @Override
    public LinePoint at(double arc) {
        int found = Arrays.binarySearch(path.arc, 0, path.last + 1, arc);
        int above = Math.clamp(found >= 0 ? found : -found - 1, 1, path.last);
        double share = (arc - path.arc[above - 1]) / (path.arc[above] - path.arc[above - 1]);
        double horizontal = between(path.horizontal, above, share);
        double vertical = between(path.vertical, above, share);
        return new LinePoint(
                arc,
                between(path.stretched, above, share),
                between(path.x, above, share),
                between(path.z, above, share),
                Math.hypot(horizontal, vertical),
                horizontal,
                vertical,
                curvature(above),
                arc < path.grounded);
    }

    private static double between(double[] values, int above, double share) {
        return values[above - 1] + share * (values[above] - values[above - 1]);
    }

    /** Turn of the line over one step of the integration. */
    private double curvature(int above) {
        double before = Math.atan2(path.vertical[above - 1], path.horizontal[above - 1]);
        double after = Math.atan2(path.vertical[above], path.horizontal[above]);
        return Math.abs(after - before) / (path.stretched[above] - path.stretched[above - 1]);
    }

    @Override
    public List<LinePoint> evenly(int intervals) {
        return at(LineProfile.arcs(length(), intervals, 0, path.grounded));
    }

    @Override
    public double stretchedLength() {
        return path.stretched[path.last];
    }
}
