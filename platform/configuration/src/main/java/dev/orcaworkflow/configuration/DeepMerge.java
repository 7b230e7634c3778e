package dev.orcaworkflow.configuration;

import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** digitalmodel's merge: mappings merge key by key; lists, values and NULL replace. */
final class DeepMerge {
    private DeepMerge() {}

    static YamlMapping over(YamlMapping base, YamlMapping user) {
        Map<String, Entry> merged = new LinkedHashMap<>();
        each(base, entry -> merged.put(entry.key().text(), entry));
        each(user, entry -> merged.merge(entry.key().text(), entry, DeepMerge::override));
        return new YamlMapping(List.copyOf(merged.values()), user.at());
    }

    private static void each(YamlMapping mapping, java.util.function.Consumer<Entry> use) {
        mapping.inherited().forEach(use);
        mapping.entries().forEach(use);
    }

    private static Entry override(Entry base, Entry user) {
        YamlNode value = base.value() instanceof YamlMapping below && user.value() instanceof YamlMapping above
                ? over(below, above)
                : user.value();
        return new Entry(user.key(), value);
    }

    /** As digitalmodel merges settings of a master into those of a group, without its leak. */
    static YamlMapping inherit(YamlMapping master, YamlMapping own) {
        return master.entries().isEmpty()
                ? own
                : over(new YamlMapping(new ArrayList<>(master.entries()), own.at()), own);
    }
}
