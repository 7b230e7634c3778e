package dev.orcaworkflow.configuration.setting;

import dev.orcaworkflow.configuration.finding.Position;
import java.util.List;
import java.util.Optional;

/** One table: its label becomes part of the file's name. */
public record SummaryGroup(Optional<String> label, List<SummaryColumn> columns, Position at) {
    public SummaryGroup {
        columns = List.copyOf(columns);
    }
}
