package dev.orcaworkflow.configuration.yaml;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.finding.TextLines;
import java.util.List;

/** Where SnakeYAML reads on and PyYAML does not: tabs between words, and byte order marks in the middle. */
final class PythonDifferences {
    private PythonDifferences() {}

    static void checkByteOrderMarks(String file, String text) {
        int inside = text.indexOf(SourceText.BYTE_ORDER_MARK, 1);
        if (inside > 0) {
            throw new RefusedDocument(
                    Rule.BYTE_ORDER_MARK_INSIDE,
                    new TextLines(text).at(file, inside, inside + 1),
                    "a byte order mark (U+FEFF) stands inside the file, as when files were joined",
                    "remove the character");
        }
    }

    /** @param quoted start and end offsets of quoted and block scalars, in order; tabs in them are text */
    static void checkTabs(String file, String text, List<int[]> quoted) {
        int tab = text.indexOf('\t');
        int next = 0;
        while (tab >= 0) {
            while (next < quoted.size() && quoted.get(next)[1] <= tab) {
                next++;
            }
            boolean inside = next < quoted.size() && quoted.get(next)[0] <= tab;
            if (!inside && !inComment(text, tab, next == 0 ? 0 : quoted.get(next - 1)[1])) {
                Finding finding = tab(new TextLines(text).at(file, tab, tab + 1));
                throw new RefusedDocument(
                        Rule.TAB, new TextLines(text).at(file, tab, tab + 1), finding.message(), finding.fix());
            }
            tab = text.indexOf('\t', tab + 1);
        }
    }

    static Finding tab(Position at) {
        return Finding.of(Rule.TAB, at, "a tab stands where YAML allows spaces only", "replace the tab by spaces");
    }

    /** A comment begins with '#' at the start of the line or after a space. */
    private static boolean inComment(String text, int tab, int from) {
        for (int i = tab - 1; i >= from && text.charAt(i) != '\n' && text.charAt(i) != '\r'; i--) {
            if (text.charAt(i) == '#' && (i == from || Character.isWhitespace(text.charAt(i - 1)))) {
                return true;
            }
        }
        return false;
    }
}
