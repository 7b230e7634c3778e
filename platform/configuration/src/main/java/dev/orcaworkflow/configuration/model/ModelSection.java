package dev.orcaworkflow.configuration.model;

import dev.orcaworkflow.configuration.yaml.YamlMapping;
import java.util.Map;

/** A section of a model: one object, or many with names. */
sealed interface ModelSection {
    record Single(YamlMapping data) implements ModelSection {}

    /** @param objects in the model's order; never changed after construction */
    record Many(Map<String, YamlMapping> objects) implements ModelSection {}
}
