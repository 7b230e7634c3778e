package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.ScalarMeaning;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes values, and configurations as Python reads them, as JSON. */
final class Json {
    private Json() {}

    static String pretty(Object value) {
        return pretty(value, "") + "\n";
    }

    private static String pretty(Object value, String indent) {
        String inner = indent + "  ";
        return switch (value) {
            case null -> "null";
            case String text -> quoted(text);
            case Map<?, ?> map when map.isEmpty() -> "{}";
            case Map<?, ?> map ->
                ordered(map).entrySet().stream()
                        .map(entry -> inner + quoted(entry.getKey()) + ": " + pretty(entry.getValue(), inner))
                        .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
            case List<?> list ->
                list.stream().map(item -> pretty(item, indent)).collect(Collectors.joining(", ", "[", "]"));
            default -> value.toString();
        };
    }

    /** Unordered maps would change the text from run to run. */
    private static Map<String, Object> ordered(Map<?, ?> map) {
        Map<String, Object> ordered =
                map instanceof java.util.LinkedHashMap ? new java.util.LinkedHashMap<>() : new TreeMap<>();
        map.forEach((key, value) -> ordered.put((String) key, value));
        return ordered;
    }

    static String of(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping ->
                mapping.entries().stream()
                        .map(entry -> quoted(entry.key().text()) + ":" + of(entry.value()))
                        .collect(Collectors.joining(",", "{", "}"));
            case YamlSequence list -> list.items().stream().map(Json::of).collect(Collectors.joining(",", "[", "]"));
            case YamlScalar scalar -> of(scalar);
        };
    }

    private static String of(YamlScalar scalar) {
        return switch (scalar.meaning()) {
            case ScalarMeaning.Null _ -> "null";
            case ScalarMeaning.Bool bool -> String.valueOf(bool.value());
            case ScalarMeaning.Int _, ScalarMeaning.Real _ ->
                String.valueOf(PythonValues.number(scalar).orElseThrow()).replaceFirst("\\.0$", "");
            case ScalarMeaning.Text _, ScalarMeaning.Moment _, ScalarMeaning.Bytes _ -> quoted(scalar.text());
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            quoted.append(
                    c == '"' || c == '\\' ? "\\" + c : c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
        }
        return quoted.append('"').toString();
    }
}
