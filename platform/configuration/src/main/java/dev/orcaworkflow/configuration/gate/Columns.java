package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.setting.Output;
import dev.orcaworkflow.configuration.setting.SummaryColumn;
import dev.orcaworkflow.configuration.yaml.YamlMapping;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns of the tables that a configuration asks for. */
final class Columns {
    private Columns() {}

    /** Each as written, once; none when no table is asked for. */
    static List<SummaryColumn> of(Subject subject) {
        if (!subject.postProcessing() || !subject.configuration().on(Output.SUMMARY)) {
            return List.of();
        }
        Set<YamlMapping> seen = new LinkedHashSet<>();
        return subject.configuration().summaryGroups().stream()
                .flatMap(group -> group.columns().stream())
                .filter(column -> seen.add(column.data()))
                .toList();
    }

    static boolean asksForData(SummaryColumn column) {
        return column.command().filter(command -> command.startsWith("Get")).isPresent();
    }
}
