package dev.orcaworkflow.execution.engine.catenary.current;

import dev.orcaworkflow.execution.engine.catenary.line.Section;
import java.util.List;

/**
 * The line integrated upwards from its lower end, by Runge and Kutta's fourth-order method: position and tension along
 * the unstretched arc. Only the flow across the line drags; along it the drag is a hundred times smaller.
 */
final class Trajectory {
    /** Steps over the whole line; each section has its share. */
    private static final int STEPS = 400;

    final double[] arc;
    final double[] x;
    final double[] z;
    final double[] horizontal;
    final double[] vertical;
    final double[] stretched;
    final double grounded;
    int last;
    double lowest;

    private final DragProblem problem;
    private final double[] rate = new double[5];
    private final double[] sum = new double[5];
    private final double[] here = new double[5];
    private final double[] there = new double[5];

    /**
     * @param h horizontal tension at the lower end
     * @param v vertical tension there; below 0 as much of the line rests as makes up for it
     */
    Trajectory(DragProblem problem, double h, double v, boolean mayRest) {
        this.problem = problem;
        List<Section> sections = problem.line().sections();
        int size = STEPS + 2 * sections.size() + 4;
        arc = new double[size];
        x = new double[size];
        z = new double[size];
        horizontal = new double[size];
        vertical = new double[size];
        stretched = new double[size];
        Section first = sections.getFirst();
        boolean rests = mayRest && v < 0;
        grounded = rests ? Math.min(first.length(), -v / first.weight()) : 0;
        here[2] = h;
        here[3] = rests ? 0 : v;
        keep(0);
        if (rests) {
            rest(first, h);
        }
        for (int i = 0; i < sections.size(); i++) {
            rise(i, sections.get(i), i == 0 ? grounded : 0);
        }
    }

    private void rest(Section first, double h) {
        double strain = h / first.axialStiffness();
        here[0] = grounded * (1 + strain);
        here[4] = here[0];
        last++;
        keep(grounded);
    }

    private void rise(int index, Section section, double from) {
        double length = section.length() - from;
        int steps = Math.max(8, (int) Math.round(STEPS * length / problem.line().length()));
        double step = length / steps;
        double start = arc[last];
        for (int i = 1; i <= steps && length > 0; i++) {
            advance(section, problem.drag()[index], step);
            last++;
            keep(start + i * step);
            lowest = Math.min(lowest, here[1]);
        }
    }

    private void keep(double at) {
        arc[last] = at;
        x[last] = here[0];
        z[last] = here[1];
        horizontal[last] = here[2];
        vertical[last] = here[3];
        stretched[last] = here[4];
    }

    private void advance(Section section, double drag, double step) {
        java.util.Arrays.fill(sum, 0);
        System.arraycopy(here, 0, there, 0, 5);
        for (int stage = 0; stage < 4; stage++) {
            rates(section, drag);
            double weight = stage == 0 || stage == 3 ? step / 6 : step / 3;
            double ahead = stage == 2 ? step : 0.5 * step;
            for (int i = 0; i < 5; i++) {
                sum[i] += weight * rate[i];
                there[i] = here[i] + ahead * rate[i];
            }
        }
        for (int i = 0; i < 5; i++) {
            here[i] += sum[i];
        }
    }

    private void rates(Section section, double drag) {
        double tension = Math.max(1e-12, Math.hypot(there[2], there[3]));
        double cos = there[2] / tension;
        double sin = there[3] / tension;
        double stretch = 1 + tension / section.axialStiffness();
        double across = problem.flow().at(there[1]) * sin;
        double push = drag * Math.abs(across) * across * stretch;
        rate[0] = stretch * cos;
        rate[1] = stretch * sin;
        rate[2] = -push * sin;
        rate[3] = section.weight() + push * cos;
        rate[4] = stretch;
    }

    double missX() {
        return problem.line().horizontal() - x[last];
    }

    double missZ() {
        return problem.line().vertical() - z[last];
    }

    double miss() {
        return Math.hypot(missX(), missZ());
    }
}
