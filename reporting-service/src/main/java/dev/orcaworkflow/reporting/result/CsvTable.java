package dev.orcaworkflow.reporting.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * A result table as engines write them: a header, then a row in each line.
 *
 * @param columns empty for an empty file
 */
record CsvTable(List<String> columns, List<List<String>> rows) {

    static CsvTable of(byte[] content) {
        List<String> lines = new String(content, UTF_8).lines().toList();
        return new CsvTable(
                lines.isEmpty() ? List.of() : cells(lines.getFirst()),
                lines.stream().skip(1).map(CsvTable::cells).toList());
    }

    /** What a row holds in the column of this name; empty where there is none. */
    String cell(List<String> row, String column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= row.size() ? "" : row.get(at);
    }

    /** RFC 4180 within one line. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
