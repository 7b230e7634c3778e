package dev.orcaworkflow.configuration;

import dev.orcaworkflow.configuration.yaml.YamlLimits;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlReader;
import dev.orcaworkflow.configuration.yaml.YamlResult;

/** Text to configuration: read, then merge over the defaults of its basename. */
final class ConfigurationReader {
    private ConfigurationReader() {}

    static ConfigurationReading read(String key, byte[] bytes) {
        return switch (YamlReader.read(key, bytes, YamlLimits.CONFIGURATION)) {
            case YamlResult.Unreadable unreadable -> new ConfigurationReading.Unreadable(unreadable.findings());
            case YamlResult.YamlDocument document -> new ConfigurationReading.Readable(merged(key, document));
        };
    }

    private static Configuration merged(String key, YamlResult.YamlDocument document) {
        YamlMapping own = document.root();
        YamlMapping merged = Basename.of(own)
                .flatMap(basename -> BaseDefaults.of(basename.text()))
                .map(base -> DeepMerge.over(base, own))
                .orElse(own);
        return new Configuration(key, document.text(), own, merged, document.remarks());
    }
}
