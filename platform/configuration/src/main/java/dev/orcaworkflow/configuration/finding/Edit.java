package dev.orcaworkflow.configuration.finding;

/**
 * A replacement of a stretch of text.
 *
 * @param start offset of the first character replaced
 * @param end offset after the last; equal to start for an insertion
 */
public record Edit(int start, int end, String replacement) {
    public Edit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("edit from " + start + " to " + end);
        }
    }
}
