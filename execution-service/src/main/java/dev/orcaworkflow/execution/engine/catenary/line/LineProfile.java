package dev.orcaworkflow.execution.engine.catenary.line;

import java.util.List;
import java.util.TreeSet;

/** What a line does along its length. Arc lengths are unstretched and count from the lower end. */
public interface LineProfile {
    /** @param arcs ascending */
    List<LinePoint> at(double[] arcs);

    LinePoint at(double arc);

    /** Evenly spaced points, both ends and both touchdown points among them. */
    List<LinePoint> evenly(int intervals);

    /** Unstretched length plus what the tension adds, m. */
    double stretchedLength();

    static double[] arcs(double length, int intervals, double groundedFrom, double groundedTo) {
        TreeSet<Double> arcs = new TreeSet<>();
        for (int i = 0; i < intervals; i++) {
            arcs.add(length * i / intervals);
        }
        arcs.add(length);
        arcs.add(groundedFrom);
        arcs.add(groundedTo);
        return arcs.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
