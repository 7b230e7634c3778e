package dev.orcaworkflow.configuration;

import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import java.util.Optional;

/** Which kind of analysis a configuration asks for. */
final class Basename {
    private Basename() {}

    static Optional<YamlScalar> of(YamlMapping own) {
        return scalar(own.get("basename"))
                .or(() ->
                        own.get("meta") instanceof YamlMapping meta ? scalar(meta.get("basename")) : Optional.empty());
    }

    private static Optional<YamlScalar> scalar(YamlNode node) {
        return node instanceof YamlScalar scalar && !PythonValues.isNull(node) ? Optional.of(scalar) : Optional.empty();
    }
}
