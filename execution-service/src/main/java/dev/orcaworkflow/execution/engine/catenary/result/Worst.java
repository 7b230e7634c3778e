package dev.orcaworkflow.execution.engine.catenary.result;

import java.util.Locale;

/** The largest of many measures of one kind, and where it was seen. */
final class Worst {
    private double value = Double.NEGATIVE_INFINITY;
    private String where = "";
    private int count;

    void see(double measure, String place) {
        count++;
        // Anything that is not a number is worse than any number.
        double seen = Double.isNaN(measure) ? Double.POSITIVE_INFINITY : measure;
        if (seen > value) {
            value = seen;
            where = place;
        }
    }

    /** Adds what was seen of other cases, which come later. */
    void see(WorstSeen other) {
        count += other.count();
        if (other.value() > value) {
            value = other.value();
            where = other.where();
        }
    }

    WorstSeen seen() {
        return new WorstSeen(value, where, count);
    }

    boolean nothing() {
        return count == 0;
    }

    boolean within(double limit) {
        return value <= limit;
    }

    Check check(String id, String severity, double limit, String unit, String what) {
        if (nothing()) {
            return new Check(id, severity, null, null, number(limit) + unit, what + ": nothing to judge");
        }
        return new Check(
                id,
                severity,
                within(limit),
                number(value) + unit,
                number(limit) + unit,
                what + (within(limit) ? "" : "; worst at " + where));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
