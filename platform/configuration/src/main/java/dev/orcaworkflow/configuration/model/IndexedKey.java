package dev.orcaworkflow.configuration.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Length[2]}: row 2, counted from 1, of column Length. */
record IndexedKey(String column, int row) {
    private static final Pattern FORM = Pattern.compile("([^\\[\\],]+)\\[([0-9]{1,6})]");

    static Optional<IndexedKey> parse(String key) {
        if (!key.endsWith("]")) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(key);
        return matcher.matches()
                ? Optional.of(new IndexedKey(matcher.group(1).strip(), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
