package dev.orcaworkflow.validation.template;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code MAJOR.MINOR.PATCH}, as the specification's versioning strategy has it: MAJOR for changes that break
 * configurations, MINOR for new features that break none, PATCH for mending and tuning.
 */
public record TemplateVersion(int major, int minor, int patch) implements Comparable<TemplateVersion> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");
    private static final Comparator<TemplateVersion> ORDER = Comparator.comparingInt(TemplateVersion::major)
            .thenComparingInt(TemplateVersion::minor)
            .thenComparingInt(TemplateVersion::patch);

    /** @throws TemplateFault unless it is {@code MAJOR.MINOR.PATCH} */
    public static TemplateVersion parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new TemplateFault("'" + text + "' is no version: expected MAJOR.MINOR.PATCH, such as 1.2.0");
        }
        return new TemplateVersion(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    /** What the step from an earlier version to this one claims to be. */
    public Bump bumpFrom(TemplateVersion earlier) {
        if (major != earlier.major) {
            return Bump.MAJOR;
        }
        return minor != earlier.minor ? Bump.MINOR : Bump.PATCH;
    }

    /** The nearest version that may carry such a change. */
    public TemplateVersion next(Bump bump) {
        return switch (bump) {
            case MAJOR -> new TemplateVersion(major + 1, 0, 0);
            case MINOR -> new TemplateVersion(major, minor + 1, 0);
            case PATCH -> new TemplateVersion(major, minor, patch + 1);
        };
    }

    @Override
    public int compareTo(TemplateVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
