package dev.orcaworkflow.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A manifest with one field misspelt.
 *
 * @param path the field, such as {@code /spec/replicas}
 */
record Typo(String path, Manifest manifest) {
    /** Below these, names are the author's own. */
    private static final Set<String> FREE = Set.of(
            "labels",
            "annotations",
            "data",
            "stringData",
            "matchLabels",
            "selector",
            "config",
            "parameters",
            "requests",
            "limits",
            "metadata");

    /** Every way to misspell one field of a manifest. */
    static List<Typo> in(Manifest manifest) {
        List<String> paths = new ArrayList<>();
        collect(manifest.tree(), "", paths);
        return paths.stream().map(path -> plant(manifest, path)).toList();
    }

    private static void collect(JsonNode node, String path, List<String> paths) {
        if (node.isObject()) {
            node.fieldNames().forEachRemaining(name -> {
                paths.add(path + "/" + name);
                if (!isFree(name, node)) {
                    collect(node.get(name), path + "/" + name, paths);
                }
            });
        } else if (node.isArray() && !node.isEmpty()) {
            collect(node.get(0), path + "/0", paths);
        }
    }

    /** A selector of labels is free in a service, but a structure elsewhere. */
    private static boolean isFree(String name, JsonNode parent) {
        return FREE.contains(name)
                && !(name.equals("selector") && parent.get(name).has("matchLabels"));
    }

    private static Typo plant(Manifest manifest, String path) {
        JsonNode tree = manifest.tree().deepCopy();
        int last = path.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) tree.at(path.substring(0, last));
        String name = path.substring(last + 1);
        parent.set(name + "x", parent.remove(name));
        return new Typo(path, new Manifest(tree));
    }

    /** Only the kind's name tells which checker is asked. */
    static Stream<Typo> outsideOfTypeMeta(Manifest manifest) {
        return in(manifest).stream()
                .filter(typo -> !typo.path().equals("/kind") && !typo.path().equals("/apiVersion"));
    }
}
