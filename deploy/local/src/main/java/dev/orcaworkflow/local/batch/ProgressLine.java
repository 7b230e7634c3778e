package dev.orcaworkflow.local.batch;

import java.time.Duration;

/**
 * One line about a batch on its way.
 *
 * @param announced how many configurations were submitted
 */
public record ProgressLine(int announced) {
    private static final int WIDTH = 30;

    /** Bar, counts and the time still to go, for a terminal. */
    public String bar(BatchCounts counts, Duration elapsed) {
        int total = Math.max(announced, counts.submitted());
        int filled = total == 0 ? 0 : WIDTH * counts.ended() / total;
        return "[%s%s] %s%s"
                .formatted("#".repeat(filled), ".".repeat(WIDTH - filled), plain(counts), eta(counts, total, elapsed));
    }

    /** Counts only, for a log. */
    public String plain(BatchCounts counts) {
        StringBuilder line =
                new StringBuilder("%d/%d".formatted(counts.ended(), Math.max(announced, counts.submitted())));
        part(line, counts.succeeded(), "succeeded");
        if (counts.recovered() > 0) {
            line.append(" (%d recovered)".formatted(counts.recovered()));
        }
        part(line, counts.rejected(), "rejected");
        part(line, counts.failed(), "failed");
        part(line, counts.skipped(), "skipped");
        part(line, counts.cancelled(), "cancelled");
        return line.toString();
    }

    private static void part(StringBuilder line, int count, String name) {
        if (count > 0) {
            line.append("  %d %s".formatted(count, name));
        }
    }

    /** The rest at the pace so far; silent while there is no pace yet and when nothing is left. */
    private static String eta(BatchCounts counts, int total, Duration elapsed) {
        int left = total - counts.ended();
        if (counts.ended() == 0 || left == 0) {
            return "";
        }
        long seconds = elapsed.toSeconds() * left / counts.ended();
        return "  ETA %d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
