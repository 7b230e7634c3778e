package dev.orcaworkflow.configuration.yaml;

import dev.orcaworkflow.configuration.finding.Position;

/**
 * A scalar.
 *
 * @param text the text after unquoting and folding
 * @param tag explicit standard tag such as {@code !!str} in its short form {@code str}; null without one
 */
public record YamlScalar(String text, ScalarStyle style, String tag, Position at) implements YamlNode {

    /** What the Python engine takes it for. */
    public ScalarMeaning meaning() {
        return ScalarMeanings.of(this);
    }

    public boolean plain() {
        return style == ScalarStyle.PLAIN;
    }
}
