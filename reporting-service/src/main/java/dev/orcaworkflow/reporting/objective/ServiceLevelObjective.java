package dev.orcaworkflow.reporting.objective;

import java.util.Arrays;
import java.util.Locale;

/** The five operational standards. Each judges the rates of a batch, and says so when it cannot. */
public enum ServiceLevelObjective {
    MINUTES_PER_1000_FILES("minutes-per-1000-files", "Minutes per 1000 files", Side.BELOW, 30, Unit.COUNT),
    ERROR_RATE("error-rate", "Failed share of the ended files", Side.BELOW, 0.05, Unit.SHARE),
    PEAK_RESOURCES("peak-resources", "Highest share of cores or memory over a minute", Side.BELOW, 0.80, Unit.SHARE),
    FILES_PER_HOUR("files-per-hour", "Files per hour", Side.ABOVE, 1000, Unit.COUNT),
    RECOVERY_SUCCESS("recovery-success", "Recovered share of the jobs that needed it", Side.ABOVE, 0.90, Unit.SHARE);

    private enum Side {
        BELOW,
        ABOVE
    }

    private enum Unit {
        COUNT,
        SHARE
    }

    private final String id;
    private final String title;
    private final Side side;
    private final double limit;
    private final Unit unit;

    ServiceLevelObjective(String id, String title, Side side, double limit, Unit unit) {
        this.id = id;
        this.title = title;
        this.side = side;
        this.limit = limit;
        this.unit = unit;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** @throws IllegalArgumentException for an id that no standard has */
    public static ServiceLevelObjective withId(String id) {
        return Arrays.stream(values())
                .filter(objective -> objective.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No standard is called " + id));
    }

    /** The limit as a number; shares from 0 to 1. */
    public double bound() {
        return limit;
    }

    /** For example {@code < 30} or {@code > 90 %}. */
    public String limit() {
        return switch (side) {
            case BELOW -> "< " + shown(limit, 0);
            case ABOVE -> "> " + shown(limit, 0);
        };
    }

    /** A value of this standard for people: shares as percentages. */
    public String shown(double value) {
        return shown(value, 1);
    }

    private String shown(double value, int decimals) {
        return switch (unit) {
            case COUNT -> String.format(Locale.ROOT, "%." + decimals + "f", value);
            case SHARE -> String.format(Locale.ROOT, "%." + decimals + "f %%", value * 100);
        };
    }

    public Compliance judge(Measures measures) {
        Double value = value(measures);
        if (value == null) {
            return new Compliance.NotAssessed(needs());
        }
        boolean kept =
                switch (side) {
                    case BELOW -> value < limit;
                    case ABOVE -> value > limit;
                };
        return kept ? new Compliance.Met(value) : new Compliance.Missed(value);
    }

    Double worse(Double one, Double other) {
        return switch (side) {
            case BELOW -> Double.valueOf(Math.max(one, other));
            case ABOVE -> Double.valueOf(Math.min(one, other));
        };
    }

    private Double value(Measures measures) {
        return switch (this) {
            case MINUTES_PER_1000_FILES -> measures.minutesPer1000Files();
            case ERROR_RATE -> measures.errorRate();
            case PEAK_RESOURCES -> larger(measures.peakCpu(), measures.peakMemory());
            case FILES_PER_HOUR -> measures.throughputFilesPerHour();
            case RECOVERY_SUCCESS -> measures.recoverySuccessRate();
        };
    }

    private String needs() {
        return switch (this) {
            case MINUTES_PER_1000_FILES, FILES_PER_HOUR ->
                "a finished batch with at least " + Measures.FILES_FOR_THROUGHPUT + " ended files";
            case ERROR_RATE -> "at least one ended file";
            case PEAK_RESOURCES -> "a finished batch of at least " + Measures.SECONDS_FOR_PEAKS + " s";
            case RECOVERY_SUCCESS -> "at least " + Measures.ENDS_FOR_RECOVERY + " jobs that needed recovery and ended";
        };
    }

    private static Double larger(Double one, Double other) {
        return one == null || other == null ? null : Double.valueOf(Math.max(one, other));
    }
}
