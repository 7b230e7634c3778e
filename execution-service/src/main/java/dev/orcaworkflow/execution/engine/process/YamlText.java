package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.configuration.yaml.ScalarMeaning;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a configuration so that PyYAML reads from it what it read from the user's text: text goes into double quotes,
 * everything else stays as it was spelt. Of repeated keys the last stays, as in Python.
 */
final class YamlText {
    private static final String AS_SPELT = "\0";

    private final StringBuilder text = new StringBuilder(2048);

    private YamlText() {}

    /** @param root its values may be nodes, strings, whole numbers, lists of strings or maps of the same */
    static String of(Map<String, Object> root) {
        YamlText yaml = new YamlText();
        yaml.mapping(root, 0);
        return yaml.text.toString();
    }

    /** The entries of a mapping, ready to be changed. */
    static Map<String, Object> entries(YamlNode node) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (node instanceof YamlMapping mapping) {
            for (Entry entry : mapping.inherited()) {
                entries.put(key(entry.key()), entry.value());
            }
            for (Entry entry : mapping.entries()) {
                entries.put(key(entry.key()), entry.value());
            }
        }
        return entries;
    }

    /** A key that is no text in Python stays as it is spelt. */
    private static String key(YamlScalar key) {
        return key.meaning() instanceof ScalarMeaning.Text(String word) ? word : AS_SPELT + key.text();
    }

    private void mapping(Map<String, Object> entries, int depth) {
        if (entries.isEmpty()) {
            indent(depth);
            text.append("{}\n");
        }
        entries.forEach((key, value) -> {
            indent(depth);
            if (key.startsWith(AS_SPELT)) {
                text.append(key.substring(AS_SPELT.length()));
            } else {
                quoted(key);
            }
            text.append(':');
            value(value, depth + 1);
        });
    }

    private void indent(int depth) {
        text.repeat(' ', 2 * depth);
    }

    private void value(Object value, int depth) {
        switch (value) {
            case YamlScalar scalar -> {
                text.append(' ');
                scalar(scalar);
                text.append('\n');
            }
            case YamlMapping mapping -> {
                text.append('\n');
                mapping(entries(mapping), depth);
            }
            case YamlSequence sequence -> sequence(sequence, depth);
            case Map<?, ?> map -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                map.forEach((key, item) -> entries.put((String) key, item));
                text.append('\n');
                mapping(entries, depth);
            }
            case Integer number -> text.append(' ').append(number).append('\n');
            case String word -> {
                text.append(' ');
                quoted(word);
                text.append('\n');
            }
            default -> throw new IllegalArgumentException("no YAML for " + value);
        }
    }

    private void sequence(YamlSequence sequence, int depth) {
        if (sequence.items().isEmpty()) {
            text.append(" []\n");
            return;
        }
        text.append('\n');
        for (YamlNode item : sequence.items()) {
            indent(depth);
            text.append('-');
            value(item, depth + 1);
        }
    }

    private void scalar(YamlScalar scalar) {
        switch (scalar.meaning()) {
            case ScalarMeaning.Text meaning -> quoted(meaning.value());
            case ScalarMeaning.Null _ -> text.append("null");
            case ScalarMeaning.Bool bool -> text.append(bool.value());
            case ScalarMeaning.Int _, ScalarMeaning.Real _, ScalarMeaning.Moment _, ScalarMeaning.Bytes _ -> {
                if (scalar.tag() != null) {
                    text.append("!!").append(scalar.tag()).append(' ');
                }
                text.append(scalar.plain() ? scalar.text() : '"' + scalar.text() + '"');
            }
        }
    }

    private void quoted(String word) {
        text.append('"');
        word.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                default -> {
                    boolean plain = c >= 0x20 && c != 0x7F && c != 0x85 && c != 0x2028 && c != 0x2029 && c != 0xFEFF;
                    if (plain) {
                        text.appendCodePoint(c);
                    } else {
                        text.append("\\U%08X".formatted(c));
                    }
                }
            }
        });
        text.append('"');
    }
}
