package dev.orcaworkflow.validation.template.change;

import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.ScalarMeaning;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands under one path of keys.
 *
 * @param kind what sort of value it is
 * @param text the value, for comparison and messages
 */
record Leaf(String path, Kind kind, String text, int line) {
    private static final List<String> NAMING = List.of("Label", "for_each", "ObjectName", "Name");

    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        NULL,
        LIST,
        MAPPING,
        /** A parameter stands here, whose type says the rest. */
        PARAMETER
    }

    /**
     * The leaves of a document in the order of their paths' first appearance. Items of a list that have a name, such as
     * a {@code Label}, are told apart by it, so that inserting one does not change the others.
     */
    static Map<String, Leaf> of(YamlMapping root, Set<String> without) {
        Map<String, Leaf> leaves = new LinkedHashMap<>();
        root.entries().stream()
                .filter(entry -> !without.contains(entry.key().text()))
                .forEach(entry -> collect(leaves, entry.key().text(), entry.value()));
        return leaves;
    }

    private static void collect(Map<String, Leaf> leaves, String path, YamlNode node) {
        switch (node) {
            case YamlMapping mapping
            when !mapping.entries().isEmpty() ->
                mapping.entries()
                        .forEach(entry ->
                                collect(leaves, path + "." + entry.key().text(), entry.value()));
            case YamlSequence list
            when list.items().stream().anyMatch(YamlMapping.class::isInstance) -> items(leaves, path, list);
            case YamlMapping _, YamlSequence _, YamlScalar _ -> leaves.put(path, leaf(path, node));
        }
    }

    private static void items(Map<String, Leaf> leaves, String path, YamlSequence list) {
        int number = 0;
        for (YamlNode item : list.items()) {
            String name = path + "[" + name(item, number++) + "]";
            String free =
                    leaves.keySet().stream().anyMatch(known -> known.startsWith(name + ".")) ? name + number : name;
            collect(leaves, free, item);
        }
    }

    private static String name(YamlNode item, int number) {
        if (item instanceof YamlMapping mapping) {
            for (String key : NAMING) {
                var name = PythonValues.text(mapping.get(key));
                if (name.isPresent()) {
                    return name.get();
                }
            }
        }
        return Integer.toString(number);
    }

    private static Leaf leaf(String path, YamlNode node) {
        return switch (node) {
            case YamlMapping mapping -> new Leaf(path, Kind.MAPPING, "{}", mapping.line());
            case YamlSequence list ->
                new Leaf(
                        path,
                        Kind.LIST,
                        PythonValues.texts(list).stream().collect(Collectors.joining(", ", "[", "]")),
                        list.line());
            case YamlScalar scalar -> new Leaf(path, kind(scalar), scalar.text(), scalar.line());
        };
    }

    private static Kind kind(YamlScalar scalar) {
        if (scalar.text().startsWith("${") && scalar.text().endsWith("}")) {
            return Kind.PARAMETER;
        }
        return switch (scalar.meaning()) {
            case ScalarMeaning.Bool _ -> Kind.FLAG;
            case ScalarMeaning.Int _, ScalarMeaning.Real _ -> Kind.NUMBER;
            case ScalarMeaning.Null _ -> Kind.NULL;
            case ScalarMeaning.Text _, ScalarMeaning.Moment _, ScalarMeaning.Bytes _ ->
                PythonValues.number(scalar).isPresent() ? Kind.NUMBER : Kind.TEXT;
        };
    }

    /** A value of the other kind may stand in its place without surprising who reads it. */
    boolean agreesWith(Leaf other) {
        return kind == other.kind
                || kind == Kind.NULL
                || other.kind == Kind.NULL
                || kind == Kind.PARAMETER
                || other.kind == Kind.PARAMETER;
    }

    /** The last key of the path. */
    String key() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    String parent() {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }
}
