package dev.orcaworkflow.execution.engine.catenary.line;

import java.util.function.DoubleUnaryOperator;

/** Root of an increasing function, found between a value too low and one too high. */
final class Root {
    private static final int DOUBLINGS = 200;
    private static final int STEPS = 250;

    private Root() {}

    /**
     * @param start where to look first, above {@code border}
     * @param border lower end of the domain, approached but never reached
     */
    static double above(double border, double start, DoubleUnaryOperator increasing) {
        double low = start;
        double high = start;
        double reach = Math.max(1e-6, 0.1 * Math.abs(start));
        for (int i = 0; i < DOUBLINGS && increasing.applyAsDouble(high) < 0; i++, reach *= 2) {
            low = high;
            high += reach;
        }
        reach = Math.max(1e-6, 0.1 * Math.abs(start));
        for (int i = 0; i < DOUBLINGS && increasing.applyAsDouble(low) > 0; i++, reach *= 2) {
            high = low;
            low = Math.max(low - reach, 0.5 * (low + border));
        }
        return close(increasing, low, high);
    }

    /** Regula falsi with the Illinois weight; bisects whenever three steps have not halved the bracket. */
    private static double close(DoubleUnaryOperator increasing, double from, double to) {
        double low = from;
        double high = to;
        double atLow = increasing.applyAsDouble(low);
        double atHigh = increasing.applyAsDouble(high);
        double width = high - low;
        int side = 0;
        for (int i = 1; i < STEPS && Math.nextUp(low) < high && atHigh != 0; i++) {
            double middle = (low * atHigh - high * atLow) / (atHigh - atLow);
            if (i % 3 == 0) {
                middle = high - low > 0.5 * width ? 0.5 * (low + high) : middle;
                width = high - low;
            }
            if (!(middle > low && middle < high)) {
                middle = 0.5 * (low + high);
            }
            double there = increasing.applyAsDouble(middle);
            if (there < 0) {
                low = middle;
                atLow = there;
                atHigh = side < 0 ? 0.5 * atHigh : atHigh;
                side = -1;
            } else {
                high = middle;
                atHigh = there;
                atLow = side > 0 ? 0.5 * atLow : atLow;
                side = 1;
            }
        }
        return high;
    }
}
