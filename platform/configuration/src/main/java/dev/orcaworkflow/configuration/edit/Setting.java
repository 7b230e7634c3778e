package dev.orcaworkflow.configuration.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A value to be written into a configuration. */
public sealed interface Setting {
    /** @param text as it stands in YAML, quotes included */
    record Word(String text) implements Setting {}

    record Items(List<? extends Setting> items) implements Setting {}

    record Fields(SequencedMap<String, Setting> fields) implements Setting {}

    /** A name of the user's: plain when nothing in it means anything to YAML, else in single quotes. */
    static Word name(String name) {
        boolean plain = name.matches("[A-Za-z][A-Za-z0-9_ ()/.-]*[A-Za-z0-9_)]|[A-Za-z]")
                && !name.matches("(?i)yes|no|on|off|true|false|null|y|n");
        return new Word(plain ? name : "'" + name.replace("'", "''") + "'");
    }

    static Items names(List<String> names) {
        return new Items(names.stream().map(Setting::name).toList());
    }

    static Fields field(String key, Setting value) {
        return new Fields(new LinkedHashMap<>(Map.of(key, value)));
    }

    /** Wraps the value into the keys of a path, the first one outermost. */
    static Setting under(List<String> path, Setting value) {
        return path.isEmpty() ? value : field(path.getFirst(), under(path.subList(1, path.size()), value));
    }
}
