package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.setting.Output;
import dev.orcaworkflow.configuration.setting.SummaryGroup;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables: groups, their labels, and that they have columns. */
final class SummaryCheck implements Check {
    @Override
    public void examine(Subject subject) {
        Configuration configuration = subject.configuration();
        YamlNode section = configuration.node("summary_settings");
        if (!subject.postProcessing() || !configuration.on(Output.SUMMARY) || PythonValues.isNull(section)) {
            return;
        }
        if (!(section instanceof YamlMapping settings)) {
            subject.add(Rule.NOT_A_MAPPING, section, "summary_settings is no mapping", "write 'groups:' below it");
            return;
        }
        groups(subject, settings);
        labels(subject, configuration.summaryGroups());
    }

    private static void groups(Subject subject, YamlMapping settings) {
        YamlNode groups = settings.get("groups");
        if (PythonValues.items(groups).isEmpty()) {
            subject.add(Finding.of(
                            Rule.GROUPS_EMPTY,
                            Places.key(settings, "groups"),
                            "summary_settings has no groups: there is no table to write",
                            "add a group with Label and Columns")
                    .about("summary_settings", List.of()));
        } else if (groups instanceof YamlSequence list) {
            list.items().forEach(group -> columns(subject, group));
        } else {
            subject.add(notAList("summary_settings.groups", groups));
        }
    }

    private static void columns(Subject subject, YamlNode node) {
        if (!(node instanceof YamlMapping group)) {
            subject.add(
                    Rule.NOT_A_MAPPING,
                    node,
                    "a group of summary_settings is no mapping",
                    "write 'Label:' and 'Columns:'");
            return;
        }
        YamlNode columns = group.get("Columns");
        if (PythonValues.items(columns).isEmpty()) {
            subject.add(Finding.of(
                    Rule.COLUMNS_EMPTY, Places.key(group, "Columns"), "the group has no Columns", "add columns"));
        } else if (columns instanceof YamlSequence list) {
            list.items().stream()
                    .filter(column -> !(column instanceof YamlMapping))
                    .forEach(column -> subject.add(
                            Rule.NOT_A_MAPPING, column, "a column is no mapping", "write 'ObjectName: ...' and so on"));
        } else {
            subject.add(notAList("Columns", columns));
        }
    }

    private static Finding notAList(String what, YamlNode node) {
        return Finding.of(Rule.NOT_A_LIST, node.at(), what + " is no list", "begin each of its blocks with '- '")
                .forAuthor();
    }

    /** Windows knows no difference between {@code Tension.csv} and {@code tension.csv}. */
    private static void labels(Subject subject, List<SummaryGroup> groups) {
        Map<String, SummaryGroup> seen = new HashMap<>();
        for (SummaryGroup group : groups) {
            if (group.label().isEmpty()) {
                subject.add(Finding.of(
                        Rule.GROUP_LABEL_MISSING,
                        group.at(),
                        "the group has no Label",
                        "add 'Label: ...'; it names the file"));
                continue;
            }
            SummaryGroup first = seen.putIfAbsent(group.label().get().toLowerCase(Locale.ROOT), group);
            if (first != null) {
                subject.add(Finding.of(
                        Rule.LABEL_REPEATED,
                        group.at(),
                        "Label '" + group.label().get() + "' is that of the group in line "
                                + first.at().line() + " too; one table would overwrite the other",
                        "give it another Label"));
            }
        }
    }
}
