package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;

/** Where to point when a key is missing or wrong. */
final class Places {
    private Places() {}

    /** The key's own place, else the mapping's. */
    static Position key(YamlMapping mapping, String key) {
        YamlMapping.Entry entry = mapping.entry(key);
        return entry == null ? mapping.at() : entry.key().at();
    }

    static Position value(YamlMapping mapping, String key) {
        YamlNode value = mapping.get(key);
        return value == null ? mapping.at() : value.at();
    }
}
