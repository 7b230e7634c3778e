package dev.orcaworkflow.execution.output;

import dev.orcaworkflow.execution.engine.EngineOutput;
import dev.orcaworkflow.execution.files.CsvLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a result table back as its readers will: header, number of rows, cells per row, no number that is none. */
final class TableCheck {
    private static final Set<String> NOT_FINITE =
            Set.of("nan", "inf", "-inf", "+inf", "infinity", "-infinity", "+infinity");

    private TableCheck() {}

    /** One sentence that says what is wrong, or nothing. */
    static Optional<String> fault(EngineOutput table, String content) {
        List<String> lines = content.lines().toList();
        if (lines.isEmpty() || !CsvLine.cells(lines.getFirst()).equals(table.columns())) {
            return Optional.of("%s does not begin with the columns %s".formatted(table.name(), table.columns()));
        }
        if (lines.size() - 1 != table.rows()) {
            return Optional.of(
                    "%s has %d rows where %d were computed".formatted(table.name(), lines.size() - 1, table.rows()));
        }
        for (int i = 1; i < lines.size(); i++) {
            Optional<String> fault = faultInRow(table, CsvLine.cells(lines.get(i)), i + 1);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> faultInRow(EngineOutput table, List<String> cells, int line) {
        if (cells.size() != table.columns().size()) {
            return Optional.of("%s:%d has %d cells where there are %d columns"
                    .formatted(table.name(), line, cells.size(), table.columns().size()));
        }
        for (int i = 0; i < cells.size(); i++) {
            if (isNotFinite(cells.get(i))) {
                return Optional.of("%s:%d: '%s' in column '%s' is no finite number"
                        .formatted(
                                table.name(),
                                line,
                                cells.get(i),
                                table.columns().get(i)));
            }
        }
        return Optional.empty();
    }

    private static boolean isNotFinite(String cell) {
        return !cell.isEmpty()
                && cell.length() <= 9
                && NOT_FINITE.contains(cell.trim().toLowerCase(java.util.Locale.ROOT));
    }
}
