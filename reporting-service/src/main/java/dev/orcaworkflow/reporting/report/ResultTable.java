package dev.orcaworkflow.reporting.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.orcaworkflow.reporting.verification.TensionMatrix;
import dev.orcaworkflow.reporting.verification.TensionMatrix.Cell;
import dev.orcaworkflow.reporting.verification.TensionMatrix.Curve;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tensions of one line under one condition, a row per offset and a column per water level, the largest one marked.
 *
 * @param levels titles of the columns
 */
public record ResultTable(String title, List<String> levels, List<Row> rows) {

    public record Row(String offset, List<Value> values) {}

    /** @param tension kN, or a dash where the matrix has no case */
    public record Value(String tension, String utilisation, String caseId, boolean largest) {
        private static final Value NONE = new Value("–", "", "", false);
    }

    static List<ResultTable> of(TensionMatrix matrix) {
        return matrix.cells().stream()
                .collect(groupingBy(Cell::curve, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ResultTable of(Curve curve, List<Cell> cells) {
        List<String> levels = cells.stream()
                .map(Cell::level)
                .distinct()
                .sorted(TensionMatrix.BY_VALUE)
                .toList();
        double most = cells.stream()
                .mapToDouble(cell -> cell.largest().tensionKN())
                .max()
                .orElse(0);
        Map<Double, Map<String, Cell>> byOffset = new TreeMap<>();
        cells.forEach(cell -> byOffset.computeIfAbsent(cell.offset(), _ -> new LinkedHashMap<>())
                .put(cell.level(), cell));
        List<Row> rows = byOffset.entrySet().stream()
                .map(row -> new Row(
                        Numbers.plain(row.getKey()),
                        levels.stream()
                                .map(level -> value(row.getValue().get(level), most))
                                .toList()))
                .toList();
        return new ResultTable(
                curve.title(),
                levels.stream()
                        .map(level -> level.isEmpty() ? "all levels" : "level " + level + " m")
                        .toList(),
                rows);
    }

    private static Value value(Cell cell, double most) {
        if (cell == null) {
            return Value.NONE;
        }
        double tension = cell.largest().tensionKN();
        Double mbl = cell.largest().mblKN();
        return new Value(
                Numbers.fixed(tension, 1),
                mbl == null ? "" : Numbers.fixed(tension / mbl, 3),
                cell.largest().caseId(),
                tension == most);
    }
}
