package dev.orcaworkflow.execution.engine.catenary.result;

import java.util.Locale;

/** Comma-separated text as pandas writes it: quoted only where it has to be. */
final class CsvText {
    private static final long[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private CsvText() {}

    static String quoted(String text) {
        boolean needed =
                text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Rounded half up, without an exponent; quick, since range graphs have millions of numbers. */
    static String number(double value, int decimals) {
        if (decimals > 9 || Math.abs(value) >= 1e8) {
            return String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0);
        }
        long power = POWERS[Math.max(0, decimals)];
        long scaled = Math.round(Math.abs(value) * power);
        StringBuilder text = new StringBuilder(24);
        if (value < 0 && scaled > 0) {
            text.append('-');
        }
        text.append(scaled / power);
        return decimals > 0 ? fraction(text, scaled % power, decimals) : text.toString();
    }

    private static String fraction(StringBuilder text, long fraction, int decimals) {
        text.append('.');
        String digits = Long.toString(fraction);
        text.repeat('0', decimals - digits.length());
        return text.append(digits).toString();
    }
}
