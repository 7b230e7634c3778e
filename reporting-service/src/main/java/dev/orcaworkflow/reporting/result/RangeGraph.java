package dev.orcaworkflow.reporting.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.contracts.OutputFile;
import dev.orcaworkflow.reporting.plot.Plot;
import dev.orcaworkflow.reporting.plot.XyPlot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A quantity along a line, as a range graph file holds it: the first column is the arc length, the others are quantities.
 *
 * @param columns titles with units, the arc length first
 */
public record RangeGraph(String title, List<String> columns, List<double[]> rows) {
    private static final String MARK = "_rangegraph_";

    /** {@code <case>_rangegraph_<line>.csv}, as the engine names it. */
    public static String fileName(String caseId, String line) {
        return caseId + MARK + line.replaceAll("[^A-Za-z0-9._-]", "_") + ".csv";
    }

    public static boolean isOne(OutputFile file) {
        return file.role().equals("rangegraph");
    }

    /** Name of a file without its folder. */
    public static String nameOf(OutputFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    /** Empty when the table is not one of numbers. */
    public static Optional<RangeGraph> read(OutputFile file, byte[] content) {
        List<String> lines = new String(content, UTF_8).lines().toList();
        if (lines.size() < 3) {
            return Optional.empty();
        }
        List<String> columns = List.of(lines.getFirst().split(",", -1));
        List<double[]> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            double[] row = numbers(line.split(",", -1));
            if (row == null || row.length != columns.size()) {
                return Optional.empty();
            }
            rows.add(row);
        }
        String name = nameOf(file).replace(".csv", "").replace(MARK, ", ");
        return Optional.of(new RangeGraph(name, columns, rows));
    }

    /** Tension where there is one, else the first quantity. */
    public Plot tension() {
        return draw(column("tension").orElse(1));
    }

    /** The shape of the line: height over arc length; empty when the file has no height. */
    public Optional<Plot> shape() {
        return columns.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).matches("z( \\[.*)?"))
                .findFirst()
                .map(name -> draw(columns.indexOf(name)));
    }

    private Optional<Integer> column(String word) {
        return columns.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(word))
                .findFirst()
                .map(columns::indexOf);
    }

    private Plot draw(int column) {
        if (column >= columns.size()) {
            return null;
        }
        List<XyPlot.Point> points = rows.stream()
                .map(row -> new XyPlot.Point(row[0], row[column], ""))
                .toList();
        return new XyPlot(title, columns.getFirst(), columns.get(column))
                .line("", points)
                .draw("");
    }

    private static double[] numbers(String[] cells) {
        double[] numbers = new double[cells.length];
        try {
            for (int i = 0; i < cells.length; i++) {
                numbers[i] = Double.parseDouble(cells[i]);
                if (!Double.isFinite(numbers[i])) {
                    return null;
                }
            }
            return numbers;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
