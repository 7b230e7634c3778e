package dev.orcaworkflow.execution.engine.catenary.result;

import dev.orcaworkflow.configuration.setting.EngineSettings;
import dev.orcaworkflow.execution.engine.catenary.study.CaseFailure;
import dev.orcaworkflow.execution.engine.catenary.study.StaticCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the rows of a case, one per table. */
public final class CaseReport {
    private static final String OBJECT_ABSENT = "object_absent";

    private final List<SummaryTable> tables;
    private final Set<String> mayLack;
    private final boolean mayLackAny;
    private final String remark;

    /** @param remark stands first in the description of every row */
    public CaseReport(List<SummaryTable> tables, EngineSettings settings, String remark) {
        this.remark = remark;
        this.tables = tables;
        this.mayLack = Set.copyOf(settings.skipAbsent());
        this.mayLackAny = settings.accept().contains(OBJECT_ABSENT);
    }

    /** @throws CaseFailure when one of the columns cannot be had; then no number of the case is used */
    public List<CaseRow> rows(String file, StaticCase solved) throws CaseFailure {
        CellReading reading = new CellReading(solved, mayLack, mayLackAny);
        List<CaseRow> rows = new ArrayList<>();
        for (SummaryTable table : tables) {
            List<Cell> cells = new ArrayList<>();
            for (Column column : table.columns()) {
                cells.add(reading.read(column));
            }
            rows.add(new CaseRow(file, solved.id(), CaseRow.SOLVED, description(solved, cells), cells));
        }
        return rows;
    }

    private String description(StaticCase solved, List<Cell> cells) {
        List<String> parts = new ArrayList<>();
        parts.add(remark);
        parts.add(solved.condition());
        parts.add(solved.description());
        if (cells.stream().anyMatch(Cell.NotPresent.class::isInstance)) {
            parts.add("objects not present are left out");
        }
        solved.model().accepted().forEach(id -> parts.add("accepted " + id));
        return String.join("; ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    public List<CaseRow> failed(String file, String id, CaseFailure failure) {
        return tables.stream()
                .map(table -> new CaseRow(
                        file,
                        id,
                        CaseRow.FAILED,
                        (remark.isEmpty() ? "" : remark + "; ") + failure.code() + ": " + failure.getMessage(),
                        table.columns().stream()
                                .<Cell>map(_ -> new Cell.Empty())
                                .toList()))
                .toList();
    }
}
