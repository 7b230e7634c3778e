package dev.orcaworkflow.execution.engine.catenary.line;

/**
 * Extent of one hanging section and its derivatives, in the form that neither cancels nor divides by the weight: it holds
 * for light, neutral and floating sections alike. Reused from section to section, since a line is solved in microseconds.
 */
final class SectionForces {
    double dx;
    double dz;
    /** Change of dx with the horizontal tension, of both with the vertical one, of dz with the vertical one. */
    double dxByH;

    double coupling;
    double dzByV;

    /**
     * @param h horizontal tension, above 0
     * @param v vertical tension at the lower end of the section
     */
    void hang(double length, double ea, double w, double h, double v) {
        double a0 = v / h;
        double a1 = (v + w * length) / h;
        double c0 = Math.sqrt(1 + a0 * a0);
        double c1 = Math.sqrt(1 + a1 * a1);
        double ratio = slopeRatio(a0, a1, c0, c1);
        double run = length * ratio * asinhOverArgument(ratio * w * length / h);
        double rise = length * (a1 + a0) / (c0 + c1);
        double softness = length / ea;
        double steady = length * ratio / (h * c0 * c1);
        dx = run + h * softness;
        dz = rise + (v + 0.5 * w * length) * softness;
        dxByH = run / h - steady + softness;
        coupling = -rise / (h * c0 * c1);
        dzByV = steady + softness;
    }

    private static double slopeRatio(double a0, double a1, double c0, double c1) {
        if (a0 * a1 > 0) {
            return (a1 + a0) / (a1 * c0 + a0 * c1);
        }
        return a1 == a0 ? 1 / c0 : (a1 * c0 - a0 * c1) / (a1 - a0);
    }

    private static double asinhOverArgument(double argument) {
        double size = Math.abs(argument);
        if (size < 1e-3) {
            double square = size * size;
            return 1 - square / 6 + 3 * square * square / 40;
        }
        return Math.log(size + Math.sqrt(1 + size * size)) / size;
    }
}
