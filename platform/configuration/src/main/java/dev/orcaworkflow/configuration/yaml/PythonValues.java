package dev.orcaworkflow.configuration.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What Python code would make of a node. A missing node is {@code null} and counts as None. */
public final class PythonValues {
    private PythonValues() {}

    /** {@code bool(value)}: every non-empty string is true, {@code 'False'} too. */
    public static boolean truth(YamlNode node) {
        return switch (node) {
            case null -> false;
            case YamlMapping mapping -> !mapping.entries().isEmpty();
            case YamlSequence sequence -> !sequence.items().isEmpty();
            case YamlScalar scalar -> truth(scalar.meaning());
        };
    }

    private static boolean truth(ScalarMeaning meaning) {
        return switch (meaning) {
            case ScalarMeaning.Text text -> !text.value().isEmpty();
            case ScalarMeaning.Bool bool -> bool.value();
            case ScalarMeaning.Int number -> number.value().signum() != 0;
            case ScalarMeaning.Real real -> real.value() != 0;
            case ScalarMeaning.Null _ -> false;
            case ScalarMeaning.Moment _, ScalarMeaning.Bytes _ -> true;
        };
    }

    public static boolean isNull(YamlNode node) {
        return node == null || (node instanceof YamlScalar scalar && scalar.meaning() instanceof ScalarMeaning.Null);
    }

    /** A scalar as it was written; empty for None and for anything else than a scalar. */
    public static Optional<String> text(YamlNode node) {
        return node instanceof YamlScalar scalar && !isNull(scalar) ? Optional.of(scalar.text()) : Optional.empty();
    }

    /** A string in Python's eyes: a scalar that is text. */
    public static boolean isString(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.meaning() instanceof ScalarMeaning.Text;
    }

    /** A number; also text that anyone but PyYAML reads as one, such as {@code 1e-6}. */
    public static OptionalDouble number(YamlNode node) {
        if (!(node instanceof YamlScalar scalar)) {
            return OptionalDouble.empty();
        }
        return switch (scalar.meaning()) {
            case ScalarMeaning.Int number -> OptionalDouble.of(number.value().doubleValue());
            case ScalarMeaning.Real real -> OptionalDouble.of(real.value());
            case ScalarMeaning.Text text -> scalar.plain() ? DecimalText.parse(text.value()) : OptionalDouble.empty();
            case ScalarMeaning.Bool _, ScalarMeaning.Null _, ScalarMeaning.Moment _, ScalarMeaning.Bytes _ ->
                OptionalDouble.empty();
        };
    }

    /** The scalars of a list, or the one scalar that stands instead of a list. */
    public static List<String> texts(YamlNode node) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(node)) {
            text(item).ifPresent(texts::add);
        }
        return texts;
    }

    /** The items of a list, or the one value that stands instead of a list; nothing for None. */
    public static List<YamlNode> items(YamlNode node) {
        return switch (node) {
            case null -> List.of();
            case YamlSequence sequence -> sequence.items();
            case YamlMapping mapping -> List.of(mapping);
            case YamlScalar scalar -> isNull(scalar) ? List.of() : List.of(scalar);
        };
    }

    /** The mapping, or an empty one at the same place. */
    public static YamlMapping mapping(YamlNode node, YamlNode otherwise) {
        return node instanceof YamlMapping mapping
                ? mapping
                : new YamlMapping(List.of(), node == null ? otherwise.at() : node.at());
    }
}
