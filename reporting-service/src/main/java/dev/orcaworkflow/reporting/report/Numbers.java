package dev.orcaworkflow.reporting.report;

import java.util.Locale;

/** Numbers for people; what is not known reads as a dash, never as zero. */
public final class Numbers {
    private Numbers() {}

    public static String fixed(Double value, int decimals) {
        return value == null ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    public static String percent(Double share) {
        return share == null ? "–" : String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /** {@code 1 configuration}, {@code 2 configurations}. */
    public static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    /** {@code 1 h 02 min 03 s}, {@code 4.20 s} and the like. */
    public static String duration(Double seconds) {
        if (seconds == null) {
            return "–";
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return fixed(seconds, seconds < 10 ? 2 : 1) + " s";
        }
        String minutes = String.format(Locale.ROOT, "%d min %02d s", whole / 60 % 60, whole % 60);
        return whole < 3600 ? minutes : whole / 3600 + " h " + minutes;
    }
}
