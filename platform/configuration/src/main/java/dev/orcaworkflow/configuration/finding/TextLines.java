package dev.orcaworkflow.configuration.finding;

import java.util.Arrays;

/** Lines and columns of a text, for what is known by its offset only. Breaks are LF, CR and CR LF. */
public final class TextLines {
    private final int[] starts;

    public TextLines(CharSequence text) {
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (breaksAfter(text, i)) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    private static boolean breaksAfter(CharSequence text, int i) {
        char c = text.charAt(i);
        return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
    }

    /** From 1. */
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    public int startOf(int line) {
        return starts[line - 1];
    }

    public int count() {
        return starts.length;
    }

    public Position at(String file, int start, int end) {
        int line = lineOf(start);
        return new Position(file, line, start - startOf(line) + 1, start, end);
    }
}
