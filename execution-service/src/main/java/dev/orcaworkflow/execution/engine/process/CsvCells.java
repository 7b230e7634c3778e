package dev.orcaworkflow.execution.engine.process;

import java.util.List;
import java.util.stream.Collectors;

/** One line of comma-separated values, quoted only where it has to be. */
final class CsvCells {
    private CsvCells() {}

    static String line(List<String> cells) {
        return cells.stream().map(CsvCells::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
