package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.selection.Digests;
import dev.orcaworkflow.configuration.setting.Output;
import dev.orcaworkflow.configuration.setting.SummaryColumn;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one trial can speak for: the same kind of run, columns, engine settings and objects. Paths, labels and the names
 * that select files make no difference; intact and damaged models do, since their objects differ.
 */
final class Shape {
    private static final Set<String> OF_NO_MATTER =
            Set.of("Label", "SummaryFileName", "directory", "pattern", "filters");

    private final StringBuilder text = new StringBuilder(512);

    private Shape() {}

    static String of(Configuration configuration, EngineChoice engine, InputFiles input) {
        Shape shape = new Shape();
        shape.add(configuration.basename().orElse(""));
        shape.add(engine.id());
        Stream.of(Output.values()).filter(configuration::on).forEach(output -> shape.add(output.name()));
        configuration.summaryGroups().forEach(group -> {
            shape.add("group");
            group.columns().stream().map(SummaryColumn::data).forEach(shape::add);
        });
        shape.add(configuration.engine().section().entries().isEmpty() ? null : configuration.node("engine"));
        shape.add(configuration.node("RangeGraph"));
        shape.add(input.sameness());
        return shape.sha256();
    }

    private void add(String word) {
        text.append(word.length()).append(':').append(word);
    }

    private void add(YamlNode node) {
        switch (node) {
            case null -> add("");
            case YamlScalar scalar -> add(scalar.text());
            case YamlSequence sequence -> {
                text.append('[');
                sequence.items().forEach(this::add);
                text.append(']');
            }
            case YamlMapping mapping -> {
                text.append('{');
                mapping.entries().stream()
                        .filter(entry -> !OF_NO_MATTER.contains(entry.key().text()))
                        .sorted(java.util.Comparator.comparing(
                                (Entry entry) -> entry.key().text()))
                        .forEach(entry -> {
                            add(entry.key().text());
                            add(entry.value());
                        });
                text.append('}');
            }
        }
    }

    private String sha256() {
        return HexFormat.of().formatHex(Digests.sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
