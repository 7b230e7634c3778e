package dev.orcaworkflow.configuration.selection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of the user's over a file's stem, in Python's spelling or Java's. A pattern that backtracks
 * beyond measure counts as not matching instead of holding everybody up.
 */
public final class StemPattern {
    private final Pattern pattern;

    private StemPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws PatternSyntaxException when it is no regular expression */
    public static StemPattern of(String regex) {
        return new StemPattern(Pattern.compile(regex.replace("(?P<", "(?<")));
    }

    /** Python's {@code re.search}. */
    public boolean found(String stem) {
        try {
            return matcher(stem).find();
        } catch (BoundedText.Exhausted _) {
            return false;
        }
    }

    /** For its named groups. Matching may end with an exception when the pattern backtracks beyond measure. */
    public Matcher matcher(String stem) {
        return pattern.matcher(new BoundedText(stem));
    }

    public java.util.Set<String> groups() {
        return pattern.namedGroups().keySet();
    }
}
