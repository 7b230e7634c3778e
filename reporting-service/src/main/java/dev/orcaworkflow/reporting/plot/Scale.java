package dev.orcaworkflow.reporting.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Maps values to a coordinate of a drawing, with ticks at round numbers. */
record Scale(double low, double high, double step, double from, double to) {
    private static final int ABOUT = 5;

    /** Covers at least {@code least} to {@code most}. */
    static Scale over(double least, double most, double from, double to) {
        double span = most > least ? most - least : Math.max(Math.abs(most), 1);
        double step = step(span);
        double low = Math.floor(least / step + 1e-9) * step;
        double high = Math.ceil((most > least ? most : least + span) / step - 1e-9) * step;
        return new Scale(low, high, step, from, to);
    }

    /** Covers {@code least} to {@code most} and no more. */
    static Scale within(double least, double most, double from, double to) {
        return most > least ? new Scale(least, most, step(most - least), from, to) : over(least, most, from, to);
    }

    double at(double value) {
        return Math.round((from + (value - low) / (high - low) * (to - from)) * 10) / 10.0;
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        double first = Math.ceil(low / step - 1e-9) * step;
        for (int i = 0; first + i * step <= high + step / 1000; i++) {
            ticks.add(first + i * step);
        }
        return ticks;
    }

    String label(double value) {
        int decimals = (int) Math.clamp(Math.ceil(-Math.log10(step) - 1e-9), 0, 6);
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.equals("-0") ? "0" : text;
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double step(double span) {
        double raw = span / ABOUT;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double first = raw / power;
        return power * (first <= 1 ? 1 : first <= 2 ? 2 : first <= 5 ? 5 : 10);
    }
}
