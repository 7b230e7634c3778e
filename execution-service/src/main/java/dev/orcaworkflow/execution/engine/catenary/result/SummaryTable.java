package dev.orcaworkflow.execution.engine.catenary.result;

import dev.orcaworkflow.configuration.setting.RowStatistics;
import dev.orcaworkflow.configuration.setting.SummaryGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One group of {@code summary_settings}: its columns, its file and its text. */
public final class SummaryTable {
    private static final List<String> LEADING = List.of(
            "fe_filename", "fe_filename_stem", "run_status", "start_time", "stop_time", "description", "statistic");

    private final String label;
    private final List<Column> columns;

    private SummaryTable(String label, List<Column> columns) {
        this.label = label;
        this.columns = columns;
    }

    public static SummaryTable of(SummaryGroup group) {
        List<Column> columns = group.columns().stream()
                .map(column -> new ColumnReading(column).read())
                .toList();
        return new SummaryTable(group.label().orElse("summary"), columns);
    }

    /** {@code <config>[_<meta.label>]_<group label>.csv}. */
    public String fileName(String outputStem) {
        return outputStem + "_" + label + ".csv";
    }

    public List<String> header() {
        return Stream.concat(LEADING.stream(), columns.stream().map(Column::label))
                .toList();
    }

    List<Column> columns() {
        return columns;
    }

    /** Why no case can have all of the columns. */
    public List<ColumnRefusal> refusals() {
        return columns.stream()
                .map(Column::refusal)
                .filter(refusal -> refusal != null)
                .toList();
    }

    /** Some column asks for what bending decides. */
    public boolean asksForBending() {
        return columns.stream().anyMatch(column -> column.quantity() == Quantity.CURVATURE);
    }

    /** Statistic rows below the cases; they leave out what is not a number. */
    public String csv(List<CaseRow> rows, RowStatistics statistics, int decimals) {
        StringBuilder text = new StringBuilder(line(header()));
        for (CaseRow row : rows) {
            List<String> cells =
                    new ArrayList<>(List.of(row.file(), row.id(), row.status(), "", "", row.description(), ""));
            row.cells().forEach(cell -> cells.add(text(cell, decimals)));
            text.append(line(cells));
        }
        wanted(statistics).forEach(statistic -> text.append(line(statisticRow(statistic, rows, decimals))));
        return text.toString();
    }

    public int rows(int cases, RowStatistics statistics) {
        return cases + wanted(statistics).size();
    }

    private static List<Statistic> wanted(RowStatistics statistics) {
        List<Statistic> wanted = new ArrayList<>();
        if (statistics.minimum()) {
            wanted.add(Statistic.MIN);
        }
        if (statistics.maximum()) {
            wanted.add(Statistic.MAX);
        }
        if (statistics.mean()) {
            wanted.add(Statistic.MEAN);
        }
        if (statistics.standardDeviation()) {
            wanted.add(Statistic.STDDEV);
        }
        return wanted;
    }

    private List<String> statisticRow(Statistic statistic, List<CaseRow> rows, int decimals) {
        List<String> cells = new ArrayList<>(List.of("", "", "", "", "", "", word(statistic)));
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            double[] values = rows.stream()
                    .map(row -> row.cells().get(column))
                    .filter(Cell.Number.class::isInstance)
                    .mapToDouble(cell -> ((Cell.Number) cell).value())
                    .toArray();
            cells.add(values.length == 0 ? "" : CsvText.number(statistic.of(values), decimals));
        }
        return cells;
    }

    private static String word(Statistic statistic) {
        return switch (statistic) {
            case MIN -> "min";
            case MAX -> "max";
            case MEAN -> "mean";
            case STDDEV -> "stdev";
        };
    }

    private static String text(Cell cell, int decimals) {
        return switch (cell) {
            case Cell.Number(double value) -> CsvText.number(value, decimals);
            case Cell.NotPresent _ -> "NOT_PRESENT";
            case Cell.Empty _ -> "";
        };
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvText::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    /** Units by column label, as JSON: digitalmodel's tables carry none. */
    public String unitsJson() {
        return columns.stream()
                .map(column -> "  " + JsonText.quoted(column.label()) + ": " + JsonText.quoted(column.unit()))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }
}
