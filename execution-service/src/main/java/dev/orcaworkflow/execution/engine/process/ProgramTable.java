package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.execution.files.CsvLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as a program wrote it.
 *
 * @param rows cells as written, statistics rows included
 */
record ProgramTable(String name, List<String> header, List<List<String>> rows) {
    static final String FILE = "fe_filename";
    static final String STEM = "fe_filename_stem";
    static final String STATUS = "run_status";
    static final String START = "start_time";
    static final String STOP = "stop_time";
    static final String DESCRIPTION = "description";
    static final String STATISTIC = "statistic";

    /** The columns that say which case a row is; what follows was asked for. */
    static final List<String> CASE = List.of(FILE, STEM, STATUS, START, STOP, DESCRIPTION, STATISTIC);

    static ProgramTable read(Path file) throws IOException {
        List<String> lines =
                Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        List<List<String>> rows = new ArrayList<>();
        lines.stream().skip(1).map(CsvLine::cells).forEach(rows::add);
        List<String> header = lines.isEmpty() ? List.of() : CsvLine.cells(lines.getFirst());
        return new ProgramTable(file.getFileName().toString(), header, rows);
    }

    /** The row of a file; the last where a program wrote it twice. */
    Optional<List<String>> row(String stem) {
        int column = header.indexOf(STEM);
        return column < 0
                ? Optional.empty()
                : rows.stream()
                        .filter(row -> row.size() > column && row.get(column).equals(stem))
                        .reduce((_, last) -> last);
    }

    /** Rows of no file: minimum, maximum and the like. */
    List<List<String>> statistics() {
        int column = header.indexOf(STEM);
        return rows.stream()
                .filter(row ->
                        column >= 0 && row.size() > column && row.get(column).isEmpty())
                .toList();
    }

    /** Empty where the row or the column is not there. */
    String cell(List<String> row, String column) {
        int index = header.indexOf(column);
        return index < 0 || index >= row.size() ? "" : row.get(index);
    }

    /** What was asked for, by heading. */
    List<String> values() {
        return header.stream().filter(column -> !CASE.contains(column)).toList();
    }
}
