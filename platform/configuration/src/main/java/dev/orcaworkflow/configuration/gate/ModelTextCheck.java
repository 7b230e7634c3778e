package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.model.ModelReader;
import dev.orcaworkflow.configuration.name.NearestNames;
import dev.orcaworkflow.configuration.yaml.YamlLimits;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlReader;
import dev.orcaworkflow.configuration.yaml.YamlResult;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import java.util.List;

/** What the text of a model says of itself: it can be read, and its sections are OrcaFlex's. */
final class ModelTextCheck {
    private ModelTextCheck() {}

    static List<Finding> findings(String name, byte[] bytes) {
        return switch (YamlReader.read(name, bytes, YamlLimits.MODEL)) {
            case YamlResult.YamlDocument document -> sections(document.root());
            case YamlResult.Unreadable unreadable -> unreadable.findings();
        };
    }

    /** Only what looks like a slip: OrcaFlex has more sections than are known here, and parts hold fields of their own. */
    private static List<Finding> sections(YamlMapping root) {
        return root.entries().stream()
                .filter(entry -> !(entry.value() instanceof YamlScalar))
                .map(YamlMapping.Entry::key)
                .filter(key -> !ModelReader.isModelKey(key.text()))
                .flatMap(key -> NearestNames.slip(key.text(), ModelReader.SECTIONS).stream()
                        .map(slip -> Finding.of(
                                        Rule.MODEL_SECTION_UNKNOWN,
                                        key.at(),
                                        "OrcaFlex has no section '" + key.text() + "'",
                                        "write '" + slip + "'")
                                .about(key.text(), List.of(slip))))
                .toList();
    }
}
