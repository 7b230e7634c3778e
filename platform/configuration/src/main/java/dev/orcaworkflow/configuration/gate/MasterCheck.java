package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * digitalmodel merges every column into the master itself, so that a key which one column overrides and a later one
 * leaves to the master has the earlier column's value there: a wrong result without a word.
 */
final class MasterCheck implements Check {
    @Override
    public void examine(Subject subject) {
        List<YamlNode> groups = groups(subject, "summary_settings");
        List<YamlNode> masters = groups(subject, "summary_settings_master");
        if (masters.size() > groups.size()) {
            subject.add(
                    Rule.MASTER_UNUSED,
                    masters.get(groups.size()),
                    "summary_settings_master has " + masters.size() + " groups, summary_settings " + groups.size()
                            + ": this one gives its defaults to none",
                    "add the group, or remove this one");
        }
        for (int i = 0; i < Math.min(groups.size(), masters.size()); i++) {
            YamlNode master = PythonValues.items(columns(masters.get(i))).stream()
                    .findFirst()
                    .orElse(null);
            if (master instanceof YamlMapping) {
                group(subject, columns(groups.get(i)));
            }
        }
    }

    private static List<YamlNode> groups(Subject subject, String section) {
        return PythonValues.items(subject.configuration().node(section, "groups"));
    }

    private static YamlNode columns(YamlNode group) {
        return group instanceof YamlMapping mapping ? mapping.get("Columns") : null;
    }

    /** A key of an earlier column reaches every later one that does not say it. */
    private static void group(Subject subject, YamlNode columns) {
        Map<String, Entry> said = new HashMap<>();
        Set<String> reported = new HashSet<>();
        for (YamlNode node : PythonValues.items(columns)) {
            if (node instanceof YamlMapping column) {
                said.values().stream()
                        .filter(entry -> !column.has(entry.key().text()))
                        .filter(entry -> reported.add(entry.key().text()))
                        .forEach(entry -> report(subject, column, entry));
                column.entries().forEach(entry -> said.put(entry.key().text(), entry));
            }
        }
    }

    private static void report(Subject subject, YamlMapping column, Entry leaking) {
        String key = leaking.key().text();
        subject.add(Finding.of(
                        Rule.MASTER_LEAK,
                        column.at(),
                        "digitalmodel gives this column the " + key + " of an earlier one (line "
                                + leaking.key().line() + "), not the master's",
                        "write " + key + " in this column too")
                .about(key, List.of()));
    }
}
