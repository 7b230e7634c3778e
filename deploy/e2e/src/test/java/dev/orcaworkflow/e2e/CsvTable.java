package dev.orcaworkflow.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A result table as digitalmodel's users know it, read without any of our own code. */
final class CsvTable {
    private final List<String> header;
    private final List<List<String>> rows;

    private CsvTable(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    static CsvTable read(Path file) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            lines.add(cells(line));
        }
        return new CsvTable(lines.getFirst(), lines.subList(1, lines.size()));
    }

    /** Index of the row of one case. */
    int row(String stem) {
        for (int row = 0; row < rows.size(); row++) {
            if (text(row, "fe_filename_stem").equals(stem)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + stem);
    }

    String text(int row, String column) {
        int index = header.indexOf(column);
        if (index < 0) {
            throw new AssertionError("no column " + column + " in " + header);
        }
        return rows.get(row).get(index);
    }

    double number(int row, String column) {
        return Double.parseDouble(text(row, column));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char each : line.toCharArray()) {
            if (each == '"') {
                quoted = !quoted;
            } else if (each == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(each);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
