package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.yaml.ScalarStyle;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.Optional;

/** Edits that change a value's form and leave its meaning. They apply to values of the user's own text only. */
final class FormEdits {
    private FormEdits() {}

    /** {@code [Line]} to {@code Line}; empty for more or fewer than one item. */
    static Optional<Edit> unlist(String text, Entry entry) {
        if (!(entry.value() instanceof YamlSequence list)
                || list.items().size() != 1
                || !(list.items().getFirst() instanceof YamlScalar only)) {
            return Optional.empty();
        }
        String word = text.substring(only.start(), only.end());
        boolean near = text.substring(entry.key().end(), list.start()).strip().equals(":");
        return Optional.of(
                near ? new Edit(entry.key().end(), list.end(), ": " + word) : new Edit(list.start(), list.end(), word));
    }

    /** {@code sim} to {@code [sim]}. */
    static Edit enlist(String text, YamlNode value) {
        return new Edit(value.start(), value.end(), "[" + text.substring(value.start(), value.end()) + "]");
    }

    /** Another name in the same quotes. */
    static Edit rename(YamlScalar scalar, String name) {
        return new Edit(scalar.start(), scalar.end(), quoted(scalar.style(), name));
    }

    private static String quoted(ScalarStyle style, String name) {
        return switch (style) {
            case SINGLE_QUOTED -> "'" + name.replace("'", "''") + "'";
            case DOUBLE_QUOTED -> '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            case PLAIN, LITERAL, FOLDED -> plainIfSafe(name);
        };
    }

    /** Plain when nothing in the name means anything to YAML. */
    static String plainIfSafe(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_ ()/.-]*[A-Za-z0-9_)]|[A-Za-z]")
                ? name
                : "'" + name.replace("'", "''") + "'";
    }
}
