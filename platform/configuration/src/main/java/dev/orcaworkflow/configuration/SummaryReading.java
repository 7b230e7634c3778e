package dev.orcaworkflow.configuration;

import dev.orcaworkflow.configuration.setting.SummaryColumn;
import dev.orcaworkflow.configuration.setting.SummaryGroup;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tables and columns. A master's group gives defaults to the group of the same place, and its first column to every
 * column of that group; digitalmodel's leak from one column into the next is a fault that we do not repeat.
 */
final class SummaryReading {
    private SummaryReading() {}

    static List<SummaryGroup> groups(YamlMapping merged) {
        List<YamlNode> groups = groupNodes(merged, "summary_settings");
        List<YamlNode> masters = groupNodes(merged, "summary_settings_master");
        List<SummaryGroup> tables = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i) instanceof YamlMapping group) {
                tables.add(group(group, master(masters, i, group)));
            }
        }
        return tables;
    }

    private static List<YamlNode> groupNodes(YamlMapping merged, String section) {
        return PythonValues.items(
                PythonValues.mapping(merged.get(section), merged).get("groups"));
    }

    private static YamlMapping master(List<YamlNode> masters, int index, YamlMapping group) {
        return PythonValues.mapping(index < masters.size() ? masters.get(index) : null, group);
    }

    private static SummaryGroup group(YamlMapping group, YamlMapping master) {
        YamlNode columnMaster =
                PythonValues.items(master.get("Columns")).stream().findFirst().orElse(null);
        List<SummaryColumn> columns = new ArrayList<>();
        for (YamlNode column : PythonValues.items(group.get("Columns"))) {
            if (column instanceof YamlMapping own) {
                columns.addAll(columns(DeepMerge.inherit(PythonValues.mapping(columnMaster, own), own)));
            }
        }
        Optional<String> label = text(group, "Label").or(() -> text(group, "SummaryFileName"));
        return new SummaryGroup(label.or(() -> text(master, "Label")), columns, group.at());
    }

    private static List<SummaryColumn> columns(YamlMapping column) {
        if (column.has("Variable") || !column.has("VarName")) {
            return List.of(column(column, text(column, "Variable"), text(column, "Label"), false));
        }
        return PythonValues.texts(column.get("VarName")).stream()
                .map(name -> column(column, Optional.of(name), documentedLabel(column, name), true))
                .toList();
    }

    private static Optional<String> documentedLabel(YamlMapping column, String variable) {
        return objectName(column).map(object -> object + " " + variable);
    }

    private static SummaryColumn column(
            YamlMapping data, Optional<String> variable, Optional<String> label, boolean documented) {
        Optional<String> command = text(data, "Command");
        Optional<String> period = period(data.get("SimulationPeriod"));
        return new SummaryColumn(
                label,
                documented ? command.or(() -> Optional.of("TimeHistory")) : command,
                objectName(data),
                variable.or(
                        () -> PythonValues.texts(data.get("Variable")).stream().findFirst()),
                text(data, "Statistic_Type").or(() -> PythonValues.texts(data.get("AdditionalData")).stream()
                        .findFirst()),
                documented ? period.or(() -> Optional.of("StaticState")) : period,
                PythonValues.texts(data.get("objectExtra")),
                PythonValues.texts(data.get("ArcLength")),
                documented,
                data,
                data.at());
    }

    /** {@code [t0, t1]} as one text, so that nobody takes a window in time for no period at all. */
    private static Optional<String> period(YamlNode node) {
        return node instanceof YamlSequence window
                ? Optional.of(window.items().stream()
                        .map(item -> PythonValues.text(item).orElse("NULL"))
                        .collect(Collectors.joining(", ", "[", "]")))
                : PythonValues.text(node);
    }

    /** A list of one name is refused by the gates; that name is checked all the same. */
    private static Optional<String> objectName(YamlMapping column) {
        List<String> names = PythonValues.texts(column.get("ObjectName"));
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    private static Optional<String> text(YamlMapping mapping, String key) {
        return PythonValues.text(mapping.get(key));
    }
}
