package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.setting.Output;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** Linked statistics, time series and range graphs: what each of their groups, columns and graphs needs. */
final class SeriesCheck implements Check {
    @Override
    public void examine(Subject subject) {
        if (!subject.postProcessing()) {
            return;
        }
        if (subject.configuration().on(Output.LINKED_STATISTICS)) {
            groups(subject, "linked_statistics_settings", List.of("ObjectName", "Variable", "SimulationPeriod"));
        }
        if (subject.configuration().on(Output.TIME_SERIES)) {
            groups(subject, "time_series_settings", List.of("ObjectName", "Variable", "SimulationPeriod", "Label"));
        }
        if (subject.configuration().on(Output.RANGE_GRAPH)) {
            graphs(subject);
        }
    }

    private static void groups(Subject subject, String section, List<String> needed) {
        YamlNode groups = subject.configuration().node(section, "groups");
        if (groups instanceof YamlMapping) {
            subject.add(Finding.of(
                            Rule.NOT_A_LIST, groups.at(), section + ".groups is no list", "begin each group with '- '")
                    .forAuthor());
            return;
        }
        for (YamlNode node : PythonValues.items(groups)) {
            if (node instanceof YamlMapping group) {
                group(subject, section, group, needed);
            } else {
                subject.add(
                        Rule.NOT_A_MAPPING,
                        node,
                        "a group of " + section + " is no mapping",
                        "write 'Label:' and 'Columns:'");
            }
        }
    }

    private static void group(Subject subject, String section, YamlMapping group, List<String> needed) {
        if (!group.has("Label")) {
            subject.add(
                    Rule.GROUP_LABEL_MISSING,
                    group,
                    "the group of " + section + " has no Label",
                    "add 'Label: ...'; it names the file");
        }
        List<YamlNode> columns = PythonValues.items(group.get("Columns"));
        if (columns.isEmpty()) {
            subject.add(Finding.of(
                    Rule.COLUMNS_EMPTY,
                    Places.key(group, "Columns"),
                    "the group of " + section + " has no Columns",
                    "add columns"));
        }
        for (YamlNode column : columns) {
            if (column instanceof YamlMapping data) {
                incomplete(subject, section, data, needed);
                if (section.startsWith("linked")) {
                    linked(subject, data);
                }
            }
        }
    }

    private static void incomplete(Subject subject, String section, YamlMapping column, List<String> needed) {
        List<String> missing = new ArrayList<>(needed);
        missing.removeIf(key -> !PythonValues.isNull(column.get(key)));
        if (!missing.isEmpty()) {
            subject.add(
                    Rule.COLUMN_INCOMPLETE,
                    column,
                    "the column of " + section + " has no " + String.join(", ", missing),
                    "add " + (missing.size() == 1 ? "it" : "them"));
        }
    }

    /** The first variable's extreme, and what the others are at that time. */
    private static void linked(Subject subject, YamlMapping column) {
        YamlNode variables = column.get("Variable");
        if (variables != null && PythonValues.texts(variables).size() < 2) {
            subject.add(
                    Rule.LINK_NEEDS_TWO,
                    variables,
                    "Variable names " + PythonValues.texts(variables).size()
                            + " result; linked statistics need one and those that are linked to it",
                    "write [first, linked, ...]");
        }
    }

    private static void graphs(Subject subject) {
        YamlNode graphs = subject.configuration().node("RangeGraph");
        if (graphs instanceof YamlMapping) {
            subject.add(Finding.of(
                            Rule.NOT_A_LIST, graphs.at(), "RangeGraph is no list", "begin each of its blocks with '- '")
                    .forAuthor());
        } else if (graphs instanceof YamlSequence list) {
            for (YamlNode node : list.items()) {
                if (node instanceof YamlMapping graph) {
                    incomplete(subject, "RangeGraph", graph, List.of("ObjectName", "Variable"));
                }
            }
        }
    }
}
