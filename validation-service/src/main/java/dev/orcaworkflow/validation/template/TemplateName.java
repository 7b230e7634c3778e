package dev.orcaworkflow.validation.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a template, without its version: letters, digits, {@code _} and {@code -}, at most 100 characters. Upper
 * and lower case differ.
 */
public record TemplateName(String text) implements Comparable<TemplateName> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");
    private static final Pattern FILE =
            Pattern.compile("(?<name>[A-Za-z0-9][A-Za-z0-9_-]{0,99})_v(?<version>[0-9.]+)\\.ya?ml");

    public TemplateName {
        if (!FORM.matcher(text).matches()) {
            throw new TemplateFault(
                    "'" + text + "' is no template name: expected letters, digits, _ and -, at most 100 of them");
        }
    }

    /**
     * Understands a file's name.
     *
     * @throws TemplateFault unless it is {@code name_vMAJOR.MINOR.PATCH.yml}
     */
    public static TemplateRef ofFile(String file) {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        Matcher matcher = FILE.matcher(last);
        if (!matcher.matches()) {
            throw new TemplateFault("'" + last + "' is no template's file name: expected name_vMAJOR.MINOR.PATCH.yml,"
                    + " such as mooring_study_v1.0.0.yml");
        }
        return new TemplateRef(
                new TemplateName(matcher.group("name")), TemplateVersion.parse(matcher.group("version")));
    }

    @Override
    public int compareTo(TemplateName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
