package dev.orcaworkflow.reporting.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.contracts.OutputFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a result table.
 *
 * @param more rows that are not shown
 */
public record TablePreview(String path, List<String> columns, List<List<String>> rows, int more) {
    private static final int SHOWN = 40;

    public static TablePreview of(OutputFile file, byte[] content) {
        List<String> lines = new String(content, UTF_8).lines().toList();
        List<String> columns = lines.isEmpty() ? List.of() : cells(lines.getFirst());
        List<List<String>> rows =
                lines.stream().skip(1).limit(SHOWN).map(TablePreview::cells).toList();
        return new TablePreview(file.path(), columns, rows, Math.max(0, lines.size() - 1 - SHOWN));
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
