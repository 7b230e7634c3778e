package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.edit.Setting;
import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The name that a person chose for one that no model has.
 *
 * @param findings where the unknown name stands
 * @param value the name chosen
 */
record UseAnswer(List<Finding> findings, String value) implements Repair {
    @Override
    public Strategy strategy() {
        return Strategy.USE_ANSWER;
    }

    @Override
    public Rewriting rewrite(Configuration configuration) {
        List<Edit> edits = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        for (Finding finding : findings) {
            scalarAt(configuration.own(), finding).ifPresent(name -> {
                edits.add(new Edit(name.start(), name.end(), Setting.name(value).text()));
                changes.add("line %d: %s became %s, as a person answered".formatted(name.line(), name.text(), value));
            });
        }
        return new Rewriting(edits, changes);
    }

    private static Optional<YamlScalar> scalarAt(YamlMapping root, Finding finding) {
        return scalars(root)
                .filter(scalar -> scalar.line() == finding.line() && scalar.column() == finding.column())
                .filter(scalar -> scalar.text().equals(finding.subject()))
                .findFirst();
    }

    private static Stream<YamlScalar> scalars(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> Stream.of(scalar);
            case YamlSequence list -> list.items().stream().flatMap(UseAnswer::scalars);
            case YamlMapping mapping -> mapping.entries().stream().flatMap(entry -> scalars(entry.value()));
        };
    }
}
