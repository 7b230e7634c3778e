package dev.orcaworkflow.validation.purpose;

import static java.util.stream.Collectors.toSet;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.setting.SummaryColumn;
import dev.orcaworkflow.configuration.yaml.PythonValues;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import dev.orcaworkflow.configuration.yaml.YamlMapping.Entry;
import dev.orcaworkflow.configuration.yaml.YamlNode;
import dev.orcaworkflow.configuration.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Shortens the lists under {@code parameters.VarNames}, which the program expands, to what the purpose and the columns
 * need. The columns themselves are what the author asked for and stay.
 *
 * @param purpose names that the purpose needs, in lower case
 */
record NeededVariables(Set<String> purpose) implements PurposeStep {

    @Override
    public Result apply(Configuration configuration) {
        if (!(own(configuration, "parameters", "VarNames") instanceof YamlMapping lists)) {
            return Result.NOTHING;
        }
        Set<String> needed = new HashSet<>(purpose);
        needed.addAll(ofColumns(configuration));
        List<Edit> edits = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (Entry entry : lists.entries()) {
            if (entry.value() instanceof YamlSequence list) {
                shorten(configuration.text(), list, needed, edits, dropped);
            }
        }
        return edits.isEmpty()
                ? Result.NOTHING
                : Result.of(edits, "parameters.VarNames: without %s".formatted(String.join(", ", dropped)));
    }

    private static YamlNode own(Configuration configuration, String... path) {
        YamlNode node = configuration.own();
        for (String key : path) {
            node = node instanceof YamlMapping mapping ? mapping.get(key) : null;
        }
        return node;
    }

    private static Set<String> ofColumns(Configuration configuration) {
        return configuration.summaryGroups().stream()
                .flatMap(group -> group.columns().stream())
                .map(SummaryColumn::variable)
                .flatMap(Optional::stream)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(toSet());
    }

    /** A list of which nothing would be left is left alone: an empty one may mean everything. */
    private static void shorten(
            String text, YamlSequence list, Set<String> needed, List<Edit> edits, List<String> dropped) {
        List<YamlNode> kept =
                list.items().stream().filter(item -> isNeeded(item, needed)).toList();
        if (kept.isEmpty() || kept.size() == list.items().size()) {
            return;
        }
        list.items().stream()
                .filter(item -> !kept.contains(item))
                .forEach(item -> dropped.add(PythonValues.text(item).orElse("an item")));
        if (list.flow()) {
            String names = String.join(
                    ", ",
                    kept.stream()
                            .map(item -> text.substring(item.start(), item.end()))
                            .toList());
            edits.add(new Edit(list.start(), list.end(), "[" + names + "]"));
        } else {
            list.items().stream().filter(item -> !kept.contains(item)).forEach(item -> edits.add(line(text, item)));
        }
    }

    private static boolean isNeeded(YamlNode item, Set<String> needed) {
        return PythonValues.text(item)
                .map(name -> needed.contains(name.toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    private static Edit line(String text, YamlNode item) {
        int start = text.lastIndexOf('\n', item.start()) + 1;
        int end = text.indexOf('\n', item.end());
        return new Edit(start, end < 0 ? text.length() : end + 1, "");
    }
}
