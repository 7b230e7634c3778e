package dev.orcaworkflow.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Several runs of one figure: the median is what to quote, the spread says how much to trust it. */
record Spread(double min, double median, double max, int runs) {

    static Spread of(List<Double> figures) {
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, Arrays.stream(sorted).max().orElseThrow(), sorted.length);
    }

    String in(String unit) {
        return String.format(Locale.ROOT, "median %.3g %s (min %.3g, max %.3g, %d runs)", median, unit, min, max, runs);
    }
}
