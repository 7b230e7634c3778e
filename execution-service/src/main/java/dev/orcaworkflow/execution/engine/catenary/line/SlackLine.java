package dev.orcaworkflow.execution.engine.catenary.line;

import java.util.List;

/**
 * A line without horizontal tension: it hangs straight up and down, and what is left over rests. Finds the pull on the
 * lower end for which it reaches a given height; the height grows with the pull, piece by piece a parabola.
 */
final class SlackLine {
    private static final int STEPS = 200;

    private final List<Section> sections;
    private final boolean mayRest;
    double pull;
    double grounded;
    double height;
    /** How far it dips below the lower end. */
    double depth;
    /** Pulled upwards all along. */
    boolean taut;

    SlackLine(List<Section> sections, boolean mayRest) {
        this.sections = sections;
        this.mayRest = mayRest;
    }

    /** @param lowest smallest pull that is allowed, or negative infinity */
    void reach(double target, double lowest) {
        double scale = 0;
        double taut = 0;
        for (Section section : sections) {
            scale += Math.abs(section.weight()) * section.length();
            taut = Math.max(taut, section.axialStiffness());
        }
        double high = scale + taut * 1e-3;
        while (rise(high) < target) {
            high *= 2;
        }
        double low = Math.max(lowest, -high);
        while (low > lowest && rise(low) > target) {
            low = Math.max(lowest, 2 * low);
        }
        close(target, low, high);
    }

    private void close(double target, double low, double high) {
        for (int i = 0; i < STEPS && Math.nextUp(low) < high; i++) {
            double middle = 0.5 * (low + high);
            if (rise(middle) < target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        pull = high;
        height = rise(high);
    }

    private double rise(double v) {
        double z = 0;
        double vertical = v;
        boolean resting = mayRest;
        grounded = 0;
        depth = 0;
        taut = true;
        for (Section section : sections) {
            double w = section.weight();
            double hanging = section.length();
            resting &= vertical < 0 && w > 0;
            if (resting) {
                double part = Math.min(hanging, -vertical / w);
                grounded += part;
                vertical = part < hanging ? 0 : vertical + w * part;
                hanging -= part;
            }
            double down = vertical < 0 && w > 0 ? Math.min(hanging, -vertical / w) : hanging;
            depth = Math.max(depth, -z - straight(section, down, vertical));
            taut &= !resting && vertical >= 0 && vertical + w * hanging >= 0;
            z += straight(section, hanging, vertical);
            vertical += w * hanging;
        }
        return z;
    }

    /** Up where it is pulled up, down where it hangs from above; stretched by the tension. */
    static double straight(Section section, double length, double v) {
        double end = v + section.weight() * length;
        double stretch = 0.5 * (v + end) * length / section.axialStiffness();
        if (v * end >= 0) {
            return stretch + Math.signum(v + end) * length;
        }
        return stretch + (Math.abs(end) - Math.abs(v)) / section.weight();
    }
}
