package dev.orcaworkflow.configuration.edit;

import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import java.util.List;

/** Finds the place for a setting in a text and leaves every other character, comments included, where it was. */
public final class Placement {
    private final String text;
    private final YamlMapping root;
    private final String lineBreak;
    private final SettingWriter writer;
    private final String comment;

    public Placement(String text, YamlMapping root) {
        this(text, root, "");
    }

    /** @param comment written behind the key of a new block, {@code ""} for none */
    public Placement(String text, YamlMapping root, String comment) {
        this.comment = comment.isEmpty() ? "" : "  # " + comment;
        this.text = text;
        this.root = root;
        this.lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        this.writer = new SettingWriter(lineBreak);
    }

    /** Sets the value under a path of keys, making what is missing of the path; empty when there is no place for it. */
    public List<Edit> put(List<String> path, Setting value) {
        return put(root, null, path, value);
    }

    private List<Edit> put(YamlMapping place, Entry header, List<String> path, Setting value) {
        List<String> rest = path.subList(1, path.size());
        Entry found = own(place, path.getFirst());
        if (found == null) {
            return add(place, header, path.getFirst(), Setting.under(rest, value));
        }
        boolean elsewhere = found.value().start() < found.key().end();
        if (elsewhere) {
            return List.of(); // an alias: whatever is written there would change another place too
        }
        boolean descend = !rest.isEmpty() && found.value() instanceof YamlMapping inner && isFilled(inner);
        return descend
                ? put((YamlMapping) found.value(), found, rest, value)
                : replace(place, found, Setting.under(rest, value));
    }

    private static Entry own(YamlMapping place, String key) {
        return place.entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .reduce((_, last) -> last)
                .orElse(null);
    }

    private static boolean isFilled(YamlMapping mapping) {
        return !mapping.entries().isEmpty();
    }

    private List<Edit> add(YamlMapping place, Entry header, String key, Setting value) {
        if (place.flow()) {
            String first = key + ": " + SettingWriter.flow(value) + (isFilled(place) ? ", " : "");
            return List.of(insertion(place.start() + 1, first));
        }
        if (header == null) {
            return List.of(append(key, value));
        }
        String indent = " ".repeat(place.entries().getFirst().key().column() - 1);
        return List.of(afterLine(header.key().end(), writer.block(indent, key, value)));
    }

    private Edit append(String key, Setting value) {
        int end = documentEnd();
        boolean open = end > 0 && text.charAt(end - 1) != '\n';
        String block = writer.block("", key, value).replaceFirst("(?=\\R)", comment);
        return insertion(end, (open ? lineBreak : "") + lineBreak + block);
    }

    /** Before an explicit end of the document, else the end of the text. */
    private int documentEnd() {
        int marker = text.indexOf("\n...", Math.max(0, root.end() - 1));
        return marker < 0 ? text.length() : marker + 1;
    }

    private List<Edit> replace(YamlMapping place, Entry found, Setting value) {
        YamlNode old = found.value();
        boolean inLine = place.flow() || !(value instanceof Setting.Fields);
        if (inLine) {
            String gap = old.start() == found.key().end() + 1 && old.start() == old.end() ? " " : "";
            return List.of(new Edit(old.start(), old.end(), gap + SettingWriter.flow(value)));
        }
        if (!PythonValues.items(old).isEmpty() && !(old instanceof YamlScalar)) {
            return List.of(); // filled with something else: not ours to throw away
        }
        String indent = " ".repeat(found.key().column() - 1);
        String block = writer.block(indent, "", value);
        String below = block.substring(block.indexOf(lineBreak) + lineBreak.length());
        Edit insertion = afterLine(old.end(), below);
        return old.start() == old.end()
                ? List.of(insertion)
                : List.of(new Edit(found.key().end() + 1, old.end(), ""), insertion);
    }

    private Edit afterLine(int offset, String lines) {
        int end = text.indexOf('\n', offset);
        return end < 0
                ? insertion(text.length(), lineBreak + lines.substring(0, lines.length() - lineBreak.length()))
                : insertion(end + 1, lines);
    }

    private static Edit insertion(int offset, String text) {
        return new Edit(offset, offset, text);
    }
}
