package dev.orcaworkflow.configuration.yaml;

import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The anchors of a document, and what aliases make of them. */
final class Anchors {
    private final int maxAliases;
    private final Map<String, YamlNode> nodes = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int aliases;

    Anchors(int maxAliases) {
        this.maxAliases = maxAliases;
    }

    /** From here to {@link #close} the node is being read, and an alias to it would make it contain itself. */
    void open(String name, Position at) {
        if (nodes.containsKey(name) || !open.add(name)) {
            throw new RefusedDocument(
                    Rule.SYNTAX_ERROR,
                    at,
                    "the anchor '&" + name + "' stands in this file already",
                    "give it another name");
        }
    }

    YamlNode close(String name, YamlNode node) {
        open.remove(name);
        nodes.put(name, node);
        return node;
    }

    YamlNode named(String name, Position at) {
        if (open.contains(name)) {
            throw new RefusedDocument(
                    Rule.RECURSIVE_ALIAS, at, "'*" + name + "' stands inside what it names", "write the value out");
        }
        YamlNode node = nodes.get(name);
        if (node == null) {
            throw new RefusedDocument(
                    Rule.UNDEFINED_ALIAS,
                    at,
                    "'*" + name + "' has no anchor '&" + name + "' before it in this file",
                    "write the value out, or quote it when '*' is text");
        }
        if (!(node instanceof YamlScalar) && ++aliases > maxAliases) {
            throw new RefusedDocument(
                    Rule.TOO_MANY_ALIASES, at, "more than " + maxAliases + " aliases", "write values out");
        }
        return node;
    }
}
