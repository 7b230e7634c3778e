package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.execution.engine.process.SimulationPolicy.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One row of a program's table: whether it is whole and may be believed. Pure. */
record RowReading(ProgramTable table, SimulationPolicy policy, Set<String> mayBeAbsent) {

    Optional<Evidence> fault(String stem) {
        Optional<List<String>> row = table.row(stem);
        if (row.isEmpty()) {
            return invalid("%s has no row for %s".formatted(table.name(), stem));
        }
        if (row.get().size() != table.header().size()) {
            return invalid("%s: the row of %s has %d cells where there are %d columns; it may be cut off"
                    .formatted(
                            table.name(), stem, row.get().size(), table.header().size()));
        }
        return policy.fault(asRow(stem, row.get())).or(() -> values(stem, row.get()));
    }

    Row asRow(String stem, List<String> cells) {
        return new Row(
                stem,
                table.cell(cells, ProgramTable.STATUS),
                table.cell(cells, ProgramTable.START),
                table.cell(cells, ProgramTable.STOP));
    }

    private Optional<Evidence> values(String stem, List<String> row) {
        List<String> blank = new ArrayList<>();
        for (String column : table.values()) {
            String cell = table.cell(row, column).strip();
            if (cell.isEmpty()) {
                if (!mayBeAbsent.contains(column)) {
                    blank.add(column);
                }
            } else if (SimulationPolicy.number(cell).isEmpty() && !mayBeAbsent.contains(column)) {
                return invalid("%s: '%s' in column '%s' of %s is no finite number"
                        .formatted(table.name(), cell, column, stem));
            }
        }
        return blank.isEmpty()
                ? Optional.empty()
                : Optional.of(evidence(
                        "OBJECT_ABSENT",
                        "%s: no value for %s in column%s %s; the object may be missing from the file"
                                .formatted(
                                        table.name(), stem, blank.size() == 1 ? "" : "s", String.join(", ", blank))));
    }

    private static Optional<Evidence> invalid(String message) {
        return Optional.of(evidence("INVALID_RESULT", message));
    }

    private static Evidence evidence(String code, String message) {
        return new Evidence(null, null, code, null, null, message, null);
    }
}
