package dev.orcaworkflow.configuration.yaml;

import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The anchors of a document, and what aliases make of them. */
final class Anchors {
    /** Values that aliases may add to a document; an honest one adds a few hundred. */
    private static final long MOST_ADDED = 100_000;

    private final int maxAliases;
    private final Map<String, Anchored> nodes = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int aliases;
    private long added;

    /** @param size values in it, those that aliases bring counted again */
    record Anchored(YamlNode node, long size) {}

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

    YamlNode close(String name, YamlNode node, long size) {
        open.remove(name);
        nodes.put(name, new Anchored(node, size));
        return node;
    }

    Anchored named(String name, Position at) {
        if (open.contains(name)) {
            throw new RefusedDocument(
                    Rule.RECURSIVE_ALIAS, at, "'*" + name + "' stands inside what it names", "write the value out");
        }
        Anchored anchored = nodes.get(name);
        if (anchored == null) {
            throw new RefusedDocument(
                    Rule.UNDEFINED_ALIAS,
                    at,
                    "'*" + name + "' has no anchor '&" + name + "' before it in this file",
                    "write the value out, or quote it when '*' is text");
        }
        added += anchored.size();
        if (!(anchored.node() instanceof YamlScalar) && ++aliases > maxAliases) {
            throw new RefusedDocument(
                    Rule.TOO_MANY_ALIASES, at, "more than " + maxAliases + " aliases", "write values out");
        }
        if (added > MOST_ADDED) {
            throw new RefusedDocument(
                    Rule.TOO_MANY_ALIASES,
                    at,
                    "aliases blow the file up by more than " + MOST_ADDED + " values",
                    "write values out");
        }
        return anchored;
    }
}
