package dev.orcaworkflow.configuration.yaml;

import dev.orcaworkflow.configuration.finding.Position;
import java.util.List;

/** @param flow written as {@code [a, b]} */
public record YamlSequence(List<YamlNode> items, Position at, boolean flow) implements YamlNode {
    public YamlSequence {
        items = List.copyOf(items);
    }
}
