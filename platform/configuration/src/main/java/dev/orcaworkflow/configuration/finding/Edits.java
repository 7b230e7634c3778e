package dev.orcaworkflow.configuration.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Applies edits to a text and leaves everything else, comments included, as it was. */
public final class Edits {
    private static final Comparator<Edit> IN_ORDER =
            Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end);

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

    /**
     * Of findings with edits, those whose edits can be made together: where two overlap, the first in the text; at one
     * place, the worse finding's.
     */
    public static List<Finding> applicable(List<Finding> findings) {
        List<Finding> taken = new ArrayList<>();
        Edit last = null;
        for (Finding finding : findings.stream()
                .filter(finding -> finding.edit() != null)
                .sorted(Comparator.comparing(Finding::edit, IN_ORDER).thenComparing(Finding::severity))
                .toList()) {
            Edit edit = finding.edit();
            if (last == null || edit.equals(last) || edit.start() >= last.end()) {
                taken.add(finding);
                last = edit;
            }
        }
        return taken;
    }

    private static List<Edit> inOrder(List<Edit> edits) {
        return edits.stream().distinct().sorted(IN_ORDER).toList();
    }
}
