package dev.orcaworkflow.execution.engine.catenary.result;

import dev.orcaworkflow.execution.engine.catenary.line.LinePoint;
import dev.orcaworkflow.execution.engine.catenary.line.LineProfile;
import dev.orcaworkflow.execution.engine.catenary.line.PlaneShape;
import dev.orcaworkflow.execution.engine.catenary.line.Stiffness;
import java.util.List;
import java.util.function.UnaryOperator;

/** A solved line with a fault planted in it: what a wrong solver would have said. */
record BentShape(
        PlaneShape real, UnaryOperator<LinePoint> bent, double lowerTension, double lowerVertical, int iterations)
        implements PlaneShape, LineProfile {

    static BentShape points(PlaneShape real, UnaryOperator<LinePoint> bent) {
        return new BentShape(real, bent, real.lowerTension(), real.lowerVertical(), real.iterations());
    }

    static BentShape lowerEnd(PlaneShape real, double tension, double vertical) {
        return new BentShape(real, UnaryOperator.identity(), tension, vertical, real.iterations());
    }

    static BentShape solvedIn(PlaneShape real, int iterations) {
        return new BentShape(real, UnaryOperator.identity(), real.lowerTension(), real.lowerVertical(), iterations);
    }

    @Override
    public LineProfile profile() {
        return this;
    }

    @Override
    public List<LinePoint> at(double[] arcs) {
        return real.profile().at(arcs).stream().map(bent).toList();
    }

    @Override
    public LinePoint at(double arc) {
        return bent.apply(real.profile().at(arc));
    }

    @Override
    public List<LinePoint> evenly(int intervals) {
        return real.profile().evenly(intervals).stream().map(bent).toList();
    }

    @Override
    public double stretchedLength() {
        return real.profile().stretchedLength();
    }

    @Override
    public double length() {
        return real.length();
    }

    @Override
    public double upperTension() {
        return real.upperTension();
    }

    @Override
    public double upperHorizontal() {
        return real.upperHorizontal();
    }

    @Override
    public double lowerHorizontal() {
        return real.lowerHorizontal();
    }

    @Override
    public double upperVertical() {
        return real.upperVertical();
    }

    @Override
    public double groundedFrom() {
        return real.groundedFrom();
    }

    @Override
    public double groundedTo() {
        return real.groundedTo();
    }

    @Override
    public Stiffness stiffness() {
        return real.stiffness();
    }

    @Override
    public double residual() {
        return real.residual();
    }
}
