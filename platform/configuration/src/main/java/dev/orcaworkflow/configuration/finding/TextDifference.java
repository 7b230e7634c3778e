package dev.orcaworkflow.configuration.finding;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts in the unified form that every engineer's tools read. */
public final class TextDifference {
    private static final int CONTEXT = 3;

    private TextDifference() {}

    /** Empty when the texts are equal. */
    public static String unified(String name, String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        List<LineChange> changes = LineChange.between(lines(before), lines(after));
        StringBuilder out = new StringBuilder("--- a/" + name + "\n+++ b/" + name + "\n");
        int from = 0;
        while (from < changes.size()) {
            int first = nextChange(changes, from);
            if (first < 0) {
                break;
            }
            int end = hunkEnd(changes, first);
            hunk(out, changes, Math.max(from, first - CONTEXT), end);
            from = end;
        }
        return out.toString();
    }

    /** Lines with their ends, so that a changed or missing end is a difference too. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start) + 1;
            end = end == 0 ? text.length() : end;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    private static int nextChange(List<LineChange> changes, int from) {
        for (int i = from; i < changes.size(); i++) {
            if (changes.get(i).kind() != LineChange.Kind.SAME) {
                return i;
            }
        }
        return -1;
    }

    /** A hunk goes on while the next change is near enough to share its context. */
    private static int hunkEnd(List<LineChange> changes, int first) {
        int last = first;
        for (int i = first; i < changes.size() && i <= last + 2 * CONTEXT; i++) {
            last = changes.get(i).kind() == LineChange.Kind.SAME ? last : i;
        }
        return Math.min(changes.size(), last + CONTEXT + 1);
    }

    private static void hunk(StringBuilder out, List<LineChange> changes, int from, int to) {
        List<LineChange> part = changes.subList(from, to);
        out.append("@@ -").append(range(changes, from, part, LineChange.Kind.ADDED));
        out.append(" +")
                .append(range(changes, from, part, LineChange.Kind.REMOVED))
                .append(" @@\n");
        for (LineChange change : part) {
            String line = change.line();
            boolean ended = line.endsWith("\n");
            out.append(change.kind().sign())
                    .append(ended ? line.substring(0, line.length() - 1) : line)
                    .append('\n');
            out.append(ended ? "" : "\\ No newline at end of file\n");
        }
    }

    private static String range(List<LineChange> changes, int from, List<LineChange> part, LineChange.Kind without) {
        long before = changes.subList(0, from).stream()
                .filter(change -> change.kind() != without)
                .count();
        long count = part.stream().filter(change -> change.kind() != without).count();
        return (count == 0 ? before : before + 1) + (count == 1 ? "" : "," + count);
    }
}
