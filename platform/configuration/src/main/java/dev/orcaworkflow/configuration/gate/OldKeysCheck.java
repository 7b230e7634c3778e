package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.setting.Output;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import java.util.List;

/**
 * Keys of groups and columns as digitalmodel had them before 2025. They are understood here; the program itself misses the
 * new key and ends with {@code KeyError: 'Label'}.
 */
final class OldKeysCheck implements Check {
    @Override
    public void examine(Subject subject) {
        if (!subject.postProcessing() || !subject.configuration().on(Output.SUMMARY)) {
            return;
        }
        YamlNode settings = subject.configuration().own().get("summary_settings");
        for (YamlNode node : groups(settings)) {
            if (node instanceof YamlMapping group) {
                renamed(subject, group);
                PythonValues.items(group.get("Columns")).forEach(column -> listed(subject, column));
            }
        }
    }

    private static List<YamlNode> groups(YamlNode settings) {
        return settings instanceof YamlMapping mapping ? PythonValues.items(mapping.get("groups")) : List.of();
    }

    private static void renamed(Subject subject, YamlMapping group) {
        Entry old = group.entry("SummaryFileName");
        if (old != null && !group.has("Label")) {
            report(subject, old, "Label", FormEdits.rename(old.key(), "Label"));
        }
    }

    /** Only a single statistic has a place in the new form. */
    private static void listed(Subject subject, YamlNode node) {
        if (!(node instanceof YamlMapping column) || column.has("Statistic_Type")) {
            return;
        }
        Entry old = column.entry("AdditionalData");
        List<String> statistics = old == null ? List.of() : PythonValues.texts(old.value());
        if (statistics.size() == 1) {
            String now = "Statistic_Type: " + FormEdits.plainIfSafe(statistics.getFirst());
            report(
                    subject,
                    old,
                    "Statistic_Type",
                    new Edit(old.key().start(), old.value().end(), now));
        }
    }

    private static void report(Subject subject, Entry old, String now, Edit edit) {
        subject.add(Finding.of(
                        Rule.OLD_STYLE_KEY,
                        old.key().at(),
                        old.key().text() + " is what " + now + " was called before 2025",
                        "write " + now)
                .mendedBy(edit)
                .about(now, List.of()));
    }
}
