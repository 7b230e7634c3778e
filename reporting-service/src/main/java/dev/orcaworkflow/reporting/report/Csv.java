package dev.orcaworkflow.reporting.report;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;

/** RFC 4180, and safe to open in a spreadsheet: a text that would be read as a formula gets an apostrophe in front. */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    /** One line, with its line end; null is an empty cell. */
    public static String line(Object... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(joining(",")) + "\r\n";
    }

    static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case Object other -> quoted(harmless(other.toString()));
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
