package dev.orcaworkflow.reporting.result;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * One cell of a result table, with all that says where it comes from.
 *
 * @param mark {@code RETRIED | TEXT_CHANGED}, or null
 * @param table file of the table, relative to the workspace
 * @param caseId stem of the case's file; null for a row of statistics
 * @param statistic name of the statistic; null for a case
 * @param status run status of the case as its table has it, or {@code UNREADABLE} where the table is gone or is no longer
 *     what was published; then there is no value
 * @param label heading of the column
 * @param value a number, or the text of a cell that holds none ({@code NOT_PRESENT}); null for an empty cell
 * @param unit null where the table's units are not known
 */
public record ResultValue(
        String batch,
        String config,
        Instant finishedAt,
        String mark,
        String table,
        String caseId,
        String statistic,
        String status,
        String description,
        String label,
        Object value,
        String unit) {
    public static final List<String> HEADER = List.of(
            "batch",
            "config",
            "finished_at",
            "mark",
            "table",
            "case",
            "statistic",
            "run_status",
            "description",
            "label",
            "value",
            "unit");

    /** In the order of the header. */
    public List<?> cells() {
        return Arrays.asList(
                batch, config, finishedAt, mark, table, caseId, statistic, status, description, label, value, unit);
    }
}
