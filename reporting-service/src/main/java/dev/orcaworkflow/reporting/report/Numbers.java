package dev.orcaworkflow.reporting.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers for people; what is not known reads as a dash, never as zero. */
public final class Numbers {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private Numbers() {}

    public static String fixed(Double value, int decimals) {
        return value == null ? "–" : String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    public static String percent(Double share) {
        return share == null ? "–" : String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /** {@code 20}, {@code 2.5}: no more decimals than there are. */
    public static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString(Math.round(value))
                : Double.toString(value);
    }

    /** {@code 12.3 kB}: decimal units, as file managers show them. */
    public static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 1000 && unit < 3) {
            value /= 1000;
            unit++;
        }
        return fixed(value, 1) + " " + "kMGT".charAt(unit) + "B";
    }

    /** {@code 2026-11-27 13:35:19 UTC}: to the second. */
    public static String time(Instant time) {
        return time == null ? "–" : TIME.format(time);
    }

    /** {@code NOT_ASSESSED} reads {@code not assessed}. */
    public static String word(Object constant) {
        return constant == null ? "" : constant.toString().replace('_', ' ').toLowerCase(Locale.ROOT);
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
