package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.edit.Setting;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.LinkedHashMap;

/** A setting as it stands in another text, with the spelling and the quotes that it has there. */
final class WrittenSetting {
    private WrittenSetting() {}

    /** @param text that {@code node} was read from */
    static Setting of(YamlNode node, String text) {
        return switch (node) {
            case YamlScalar scalar -> new Setting.Word(text.substring(scalar.start(), scalar.end()));
            case YamlSequence list ->
                new Setting.Items(
                        list.items().stream().map(item -> of(item, text)).toList());
            case YamlMapping mapping -> {
                LinkedHashMap<String, Setting> fields = new LinkedHashMap<>();
                mapping.entries()
                        .forEach(entry -> fields.put(
                                text.substring(entry.key().start(), entry.key().end()), of(entry.value(), text)));
                yield new Setting.Fields(fields);
            }
        };
    }
}
