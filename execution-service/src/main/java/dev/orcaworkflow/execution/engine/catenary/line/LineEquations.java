package dev.orcaworkflow.execution.engine.catenary.line;

/**
 * Where the upper end comes to lie for a horizontal tension h and a pull v on the lower end, with derivatives.
 *
 * <p>Over a seabed v may fall below zero: then as much of the line rests as its weight makes up for {@code -v}. That keeps
 * one smooth function for hanging and resting lines: without friction it is the gradient of a convex energy, so its
 * solution is unique.
 */
final class LineEquations {
    private final double[] length;
    private final double[] stiffness;
    private final double[] weight;
    private final double friction;
    private final SectionForces forces = new SectionForces();
    /** Weight of the sections that may rest: heavy ones, from the lower end up to the first that is not. */
    private final double restable;

    double x;
    double z;
    double xByH;
    double xByV;
    double zByH;
    double zByV;
    double grounded;
    /** Tension at the lower end when a part rests, after friction. */
    double anchorTension;

    LineEquations(LineProblem problem, boolean seabed) {
        int count = problem.sections().size();
        length = new double[count];
        stiffness = new double[count];
        weight = new double[count];
        for (int i = 0; i < count; i++) {
            Section section = problem.sections().get(i);
            length[i] = section.length();
            stiffness[i] = section.axialStiffness();
            weight[i] = section.weight();
        }
        friction = problem.friction();
        restable = seabed ? restableWeight() : 0;
    }

    private double restableWeight() {
        double sum = 0;
        for (int i = 0; i < length.length && weight[i] > 0; i++) {
            sum += weight[i] * length[i];
        }
        return sum;
    }

    /** The smallest pull on the lower end that has a meaning; negative infinity when nothing can rest. */
    double lowestPull() {
        return restable > 0 ? -restable : Double.NEGATIVE_INFINITY;
    }

    boolean mayRest() {
        return restable > 0;
    }

    void evaluate(double h, double v) {
        reset();
        int first = 0;
        double pull = v;
        double from = 0;
        if (restable > 0 && v < 0) {
            first = rest(v);
            from = restingPart;
            pull = 0;
            drag(first, h);
        }
        for (int i = first; i < length.length; i++) {
            double hanging = length[i] - (i == first ? from : 0);
            if (hanging > 0) {
                add(i, hanging, h, pull);
                pull += weight[i] * hanging;
            }
        }
        xByV += zByH;
    }

    private void reset() {
        x = 0;
        z = 0;
        xByH = 0;
        xByV = 0;
        zByH = 0;
        zByV = 0;
        grounded = 0;
        anchorTension = 0;
    }

    private double restingPart;

    /** Lays the line down until its weight makes up for the missing pull; answers the section that holds touchdown. */
    private int rest(double v) {
        double missing = -v;
        int i = 0;
        while (i < length.length - 1 && weight[i + 1] > 0 && missing >= weight[i] * length[i]) {
            missing -= weight[i] * length[i];
            grounded += length[i];
            i++;
        }
        restingPart = Math.min(length[i], missing / weight[i]);
        grounded += restingPart;
        return i;
    }

    /** Lengthens the resting part, from touchdown down to where friction has used the tension up. */
    private void drag(int touchdown, double h) {
        double tension = h;
        double stretch = 0;
        for (int i = touchdown; i >= 0 && tension > 0; i--) {
            double part = i == touchdown ? restingPart : length[i];
            double grip = friction * weight[i];
            double pulled = grip * part > tension ? tension / grip : part;
            double softness = pulled / stiffness[i];
            stretch += softness * (tension - 0.5 * grip * pulled);
            tension -= grip * pulled;
            xByH += softness;
            xByV += friction * softness;
            if (pulled < part) {
                tension = 0;
            }
        }
        x += grounded + stretch;
        anchorTension = tension;
    }

    private void add(int i, double hanging, double h, double pull) {
        forces.hang(hanging, stiffness[i], weight[i], h, pull);
        x += forces.dx;
        z += forces.dz;
        xByH += forces.dxByH;
        zByH += forces.coupling;
        zByV += forces.dzByV;
    }
}
