package dev.orcaworkflow.configuration.finding;

import java.util.Comparator;
import java.util.List;

/** Applies edits to a text and leaves everything else, comments included, as it was. */
public final class Edits {
    private Edits() {}

    /**
     * @param edits offsets into {@code text}, in any order
     * @throws IllegalArgumentException when two edits overlap or one lies outside the text
     */
    public static String apply(String text, List<Edit> edits) {
        StringBuilder mended = new StringBuilder(text.length() + 64);
        int done = 0;
        for (Edit edit : inOrder(edits)) {
            if (edit.start() < done || edit.end() > text.length()) {
                throw new IllegalArgumentException("edits overlap or leave the text at offset " + edit.start());
            }
            mended.append(text, done, edit.start()).append(edit.replacement());
            done = edit.end();
        }
        return mended.append(text, done, text.length()).toString();
    }

    private static List<Edit> inOrder(List<Edit> edits) {
        return edits.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end))
                .toList();
    }
}
