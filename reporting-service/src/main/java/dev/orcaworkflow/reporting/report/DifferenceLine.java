package dev.orcaworkflow.reporting.report;

import java.util.List;

/**
 * A line of a unified diff.
 *
 * @param kind {@code added | removed | place | same}
 */
public record DifferenceLine(String kind, String text) {

    /** @param difference a unified diff, or null */
    public static List<DifferenceLine> of(String difference) {
        return difference == null
                ? List.of()
                : difference.lines().map(DifferenceLine::line).toList();
    }

    private static DifferenceLine line(String text) {
        String kind =
                switch (text.isEmpty() ? ' ' : text.charAt(0)) {
                    case '+' -> "added";
                    case '-' -> "removed";
                    case '@' -> "place";
                    default -> "same";
                };
        return new DifferenceLine(kind, text);
    }
}
