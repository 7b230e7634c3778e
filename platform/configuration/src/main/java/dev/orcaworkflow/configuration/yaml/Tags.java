package dev.orcaworkflow.configuration.yaml;

import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import java.util.Set;
import org.yaml.snakeyaml.events.ScalarEvent;

/** The tags that a safe loader constructs; every other one is refused by name. */
final class Tags {
    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final Set<String> SAFE =
            Set.of("str", "int", "float", "bool", "null", "timestamp", "binary", "seq", "map", "set", "omap", "pairs");

    private Tags() {}

    static void check(String tag, Position at) {
        if (tag != null && !tag.equals("!")) {
            shortForm(tag, at);
        }
    }

    /** @return short form of an explicit tag, {@code str} for the lonely {@code !}, null for none */
    static String scalar(ScalarEvent event, ScalarStyle style, Position at) {
        if (event.getTag() != null) {
            return event.getTag().equals("!") ? "str" : shortForm(event.getTag(), at);
        }
        if (style == ScalarStyle.PLAIN && event.getValue().equals("=")) {
            throw new RefusedDocument(Rule.UNKNOWN_TAG, at, "a lone '=' has no value in YAML 1.1", "quote it: '='");
        }
        return null;
    }

    private static String shortForm(String tag, Position at) {
        String name = tag.startsWith(STANDARD) ? tag.substring(STANDARD.length()) : "";
        if (!SAFE.contains(name)) {
            throw new RefusedDocument(
                    Rule.UNKNOWN_TAG,
                    at,
                    "tag '" + (name.isEmpty() ? tag : "!!" + name)
                            + "' asks for an object that a safe loader never makes",
                    "write plain values; a saved result file is no configuration");
        }
        return name;
    }
}
