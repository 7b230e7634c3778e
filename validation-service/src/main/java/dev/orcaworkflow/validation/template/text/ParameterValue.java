package dev.orcaworkflow.validation.template.text;

import dev.orcaworkflow.configuration.edit.Setting;
import dev.orcaworkflow.configuration.edit.SettingWriter;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is filled in for a parameter. */
public sealed interface ParameterValue {
    /** {@code NULL}. */
    record None() implements ParameterValue {}

    record One(String text) implements ParameterValue {}

    record Many(List<String> items) implements ParameterValue {
        public Many {
            items = List.copyOf(items);
        }
    }

    /** As a person types a list: {@code Mooring1, Mooring2}. */
    static ParameterValue split(String text) {
        String plain = text.strip();
        boolean bracketed = plain.startsWith("[") && plain.endsWith("]");
        String inner = bracketed ? plain.substring(1, plain.length() - 1) : plain;
        return new Many(Arrays.stream(inner.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList());
    }

    /** Empty for a mapping, which no parameter takes. */
    static Optional<ParameterValue> of(YamlNode node) {
        return switch (node) {
            case YamlMapping _ -> Optional.empty();
            case YamlSequence list -> Optional.of(new Many(PythonValues.texts(list)));
            case YamlScalar scalar -> Optional.of(PythonValues.isNull(scalar) ? new None() : new One(scalar.text()));
        };
    }

    /** As it stands in YAML, on one line. */
    default String yaml(ParameterType type) {
        return switch (this) {
            case None _ -> "NULL";
            case Many(var items) -> SettingWriter.flow(Setting.names(items));
            case One(String text) -> word(type, text);
        };
    }

    private static String word(ParameterType type, String text) {
        return switch (type) {
            case NUMBER, WHOLE -> text;
            case FLAG -> Boolean.parseBoolean(text) ? "True" : "False";
            case TEXT, PATH, CHOICE, LIST -> Setting.name(text).text();
        };
    }

    /** Inside a longer word. */
    default String inWord() {
        return switch (this) {
            case None _ -> "";
            case One(String text) -> text;
            case Many(var items) -> String.join("_", items);
        };
    }

    /** For messages. */
    default String shown() {
        return switch (this) {
            case None _ -> "NULL";
            case One(String text) -> "'" + text + "'";
            case Many(var items) -> items.toString();
        };
    }
}
