package dev.orcaworkflow.validation.template.text;

import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;

/** Where a node really ends: a parser says of a block that it ends where the next one begins, comments included. */
final class Lines {
    private Lines() {}

    static int lastOffset(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> scalar.end();
            case YamlSequence list when list.flow() || list.items().isEmpty() -> list.end();
            case YamlSequence list -> lastOffset(list.items().getLast());
            case YamlMapping mapping when mapping.flow() || mapping.entries().isEmpty() -> mapping.end();
            case YamlMapping mapping -> lastOffset(mapping.entries().getLast().value());
        };
    }

    /** After the break of the line that {@code offset} stands in, else the end of the text. */
    static int endOf(String text, int offset) {
        int from = offset > 0 && text.charAt(offset - 1) == '\n' ? offset - 1 : offset;
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
