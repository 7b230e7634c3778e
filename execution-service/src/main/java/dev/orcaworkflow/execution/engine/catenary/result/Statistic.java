package dev.orcaworkflow.execution.engine.catenary.result;

import java.util.Locale;
import java.util.Optional;

/** Over the values of a range; a static value is its own maximum, minimum and mean. */
enum Statistic {
    MAX,
    MIN,
    MEAN,
    STDDEV;

    static Optional<Statistic> find(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "max", "maximum" -> Optional.of(MAX);
            case "min", "minimum" -> Optional.of(MIN);
            case "mean" -> Optional.of(MEAN);
            case "stddev" -> Optional.of(STDDEV);
            case String _ -> Optional.empty();
        };
    }

    double of(double[] values) {
        return switch (this) {
            case MAX -> java.util.Arrays.stream(values).max().orElse(Double.NaN);
            case MIN -> java.util.Arrays.stream(values).min().orElse(Double.NaN);
            case MEAN -> mean(values);
            case STDDEV -> deviation(values);
        };
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.length);
    }
}
