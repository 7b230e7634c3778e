package dev.orcaworkflow.configuration.yaml;

import dev.orcaworkflow.configuration.finding.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mapping in the order and with the repetitions that the user wrote.
 *
 * @param entries what the mapping itself says
 * @param inherited what {@code <<} brings in; own entries win
 * @param flow written as {@code {a: b}}
 */
public record YamlMapping(List<Entry> entries, List<Entry> inherited, Position at, boolean flow) implements YamlNode {

    public record Entry(YamlScalar key, YamlNode value) {}

    public YamlMapping {
        entries = List.copyOf(entries);
        inherited = List.copyOf(inherited);
    }

    public YamlMapping(List<Entry> entries, Position at) {
        this(entries, List.of(), at, false);
    }

    /** The value that Python would see: the last of repeated keys, else what is inherited; null when there is none. */
    public YamlNode get(String key) {
        Entry entry = entry(key);
        return entry == null ? null : entry.value();
    }

    public Optional<YamlNode> find(String key) {
        return Optional.ofNullable(get(key));
    }

    public Entry entry(String key) {
        Entry own = last(entries, key);
        return own == null ? last(inherited, key) : own;
    }

    public boolean has(String key) {
        return entry(key) != null;
    }

    /** Every value under a repeated key, in order. */
    public List<YamlNode> all(String key) {
        List<YamlNode> values = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.key().text().equals(key)) {
                values.add(entry.value());
            }
        }
        return values;
    }

    private static Entry last(List<Entry> entries, String key) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).key().text().equals(key)) {
                return entries.get(i);
            }
        }
        return null;
    }
}
