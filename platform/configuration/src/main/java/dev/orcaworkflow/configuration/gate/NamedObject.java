package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.setting.Output;
import dev.orcaworkflow.configuration.setting.SummaryColumn;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A name of an object, where the configuration says it. */
record NamedObject(String name, YamlScalar node) {
    private static final Set<String> NO_NAMES = Set.of("most-loaded", "second-most-loaded", "none");

    static List<NamedObject> in(Configuration configuration) {
        List<NamedObject> names = new ArrayList<>();
        if (configuration.on(Output.SUMMARY)) {
            configuration.summaryGroups().stream()
                    .flatMap(group -> group.columns().stream())
                    .map(SummaryColumn::data)
                    .forEach(column -> add(names, column.get("ObjectName")));
        }
        if (configuration.on(Output.RANGE_GRAPH)) {
            PythonValues.items(configuration.node("RangeGraph")).forEach(graph -> {
                if (graph instanceof YamlMapping mapping) {
                    add(names, mapping.get("ObjectName"));
                }
            });
        }
        PythonValues.items(configuration.node("engine", "pretension")).forEach(wanted -> {
            if (wanted instanceof YamlMapping mapping) {
                add(names, mapping.get("line"));
            }
        });
        add(names, configuration.node("engine", "damaged", "remove"));
        add(names, configuration.node("engine", "sweep", "line_removed"));
        return names.stream().distinct().toList();
    }

    private static void add(List<NamedObject> names, YamlNode node) {
        for (YamlNode item : PythonValues.items(node)) {
            if (item instanceof YamlScalar scalar && !PythonValues.isNull(item) && !NO_NAMES.contains(scalar.text())) {
                names.add(new NamedObject(scalar.text(), scalar));
            }
        }
    }
}
