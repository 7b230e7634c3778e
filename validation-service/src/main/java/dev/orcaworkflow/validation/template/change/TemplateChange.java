package dev.orcaworkflow.validation.template.change;

import dev.orcaworkflow.validation.template.Bump;

/**
 * One difference between two versions.
 *
 * @param bump least step of the version that may carry it
 * @param key path of the key, or {@code parameter name}
 * @param what {@code removed}, {@code renamed to 'x'}, ... with the values
 * @param line where it shows: in the earlier text for what is gone, in the later one for everything else
 * @param ofEarlier true when {@code line} counts in the earlier text
 */
public record TemplateChange(Bump bump, String key, String what, int line, boolean ofEarlier) {

    /** {@code summary_settings.groups[a].Label (line 12 of the earlier text) removed}. */
    @Override
    public String toString() {
        return "%s (line %d of the %s text) %s".formatted(key, line, ofEarlier ? "earlier" : "later", what);
    }
}
