package dev.orcaworkflow.reporting.result;

import dev.orcaworkflow.contracts.OutputFile;
import java.util.List;

/**
 * The first rows of a result table.
 *
 * @param more rows that are not shown
 */
public record TablePreview(String path, List<String> columns, List<List<String>> rows, int more) {
    private static final int SHOWN = 40;

    public static TablePreview of(OutputFile file, byte[] content) {
        CsvTable table = CsvTable.of(content);
        List<List<String>> shown = table.rows().stream().limit(SHOWN).toList();
        return new TablePreview(
                file.path(), table.columns(), shown, table.rows().size() - shown.size());
    }
}
