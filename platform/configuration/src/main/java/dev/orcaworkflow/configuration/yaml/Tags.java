package dev.orcaworkflow.configuration.yaml;

import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import java.util.Set;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** The tags that a safe loader constructs, each from its own kind of node; every other one is refused by name. */
final class Tags {
    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final Set<String> OF_SCALARS = Set.of("str", "int", "float", "bool", "null", "timestamp", "binary");
    private static final Set<String> OF_SEQUENCES = Set.of("seq", "omap", "pairs");
    private static final Set<String> OF_MAPPINGS = Set.of("map", "set");

    private Tags() {}

    static void check(SequenceStartEvent event, Position at) {
        shortForm(event, event.getTag(), OF_SEQUENCES, at);
    }

    static void check(MappingStartEvent event, Position at) {
        shortForm(event, event.getTag(), OF_MAPPINGS, at);
    }

    /** @return short form of an explicit tag, {@code str} for the lonely {@code !}, null for none */
    static String scalar(ScalarEvent event, ScalarStyle style, Position at) {
        if (event.getTag() == null
                && style == ScalarStyle.PLAIN
                && event.getValue().equals("=")) {
            throw new RefusedDocument(Rule.UNKNOWN_TAG, at, "a lone '=' has no value in YAML 1.1", "quote it: '='");
        }
        String tag = shortForm(event, event.getTag(), OF_SCALARS, at);
        return "!".equals(event.getTag()) ? "str" : tag;
    }

    private static String shortForm(NodeEvent event, String tag, Set<String> safe, Position at) {
        checkAnchor(event, at);
        if (tag == null || tag.equals("!")) {
            return null;
        }
        String name = tag.startsWith(STANDARD) ? tag.substring(STANDARD.length()) : "";
        if (!safe.contains(name)) {
            throw new RefusedDocument(
                    Rule.UNKNOWN_TAG,
                    at,
                    "tag '" + (name.isEmpty() ? tag : "!!" + name)
                            + "' asks for what a safe loader does not make of this",
                    "write plain values; a saved result file is no configuration");
        }
        return name;
    }

    /** PyYAML takes letters, digits, '_' and '-' for an anchor's name; SnakeYAML takes nearly everything. */
    private static void checkAnchor(NodeEvent event, Position at) {
        String name = event.getAnchor();
        if (name != null && !name.chars().allMatch(Tags::ofAnchor)) {
            throw new RefusedDocument(
                    Rule.SYNTAX_ERROR,
                    at,
                    "the anchor '&" + name + "' is no name",
                    "use letters, digits, '_' and '-', and a space before the value");
        }
    }

    private static boolean ofAnchor(int c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || c == '_' || c == '-';
    }
}
