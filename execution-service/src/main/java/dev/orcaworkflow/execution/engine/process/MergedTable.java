package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.configuration.setting.RowStatistics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * One table of a configuration, whatever number of processes and attempts its rows come from: a row per file in the
 * order of their names, failed ones without values.
 *
 * @param statistics rows that the program made itself; recomputed when the rows come from several tables
 */
record MergedTable(String name, List<String> header, List<List<String>> cases, List<List<String>> statistics) {

    String text() {
        StringBuilder text = new StringBuilder(CsvCells.line(header));
        Stream.concat(cases.stream(), statistics.stream()).map(CsvCells::line).forEach(text::append);
        return text.toString();
    }

    int rows() {
        return cases.size() + statistics.size();
    }

    /** As pandas computes them: over what has a value, the deviation with n - 1. */
    static List<List<String>> statistics(
            RowStatistics wanted, int decimals, List<String> header, List<List<String>> cases) {
        List<List<String>> rows = new ArrayList<>();
        add(rows, wanted.minimum(), "min", decimals, header, cases, values -> Collections.min(values));
        add(rows, wanted.maximum(), "max", decimals, header, cases, values -> Collections.max(values));
        add(rows, wanted.mean(), "mean", decimals, header, cases, MergedTable::mean);
        add(rows, wanted.standardDeviation(), "stdev", decimals, header, cases, MergedTable::deviation);
        return rows;
    }

    private static void add(
            List<List<String>> rows,
            boolean wanted,
            String label,
            int decimals,
            List<String> header,
            List<List<String>> cases,
            ToDoubleFunction<List<Double>> statistic) {
        if (!wanted) {
            return;
        }
        List<String> row = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            if (column.equals(ProgramTable.STATISTIC)) {
                row.add(label);
            } else if (ProgramTable.CASE.contains(column)) {
                row.add("");
            } else {
                row.add(cell(values(cases, i), statistic, decimals));
            }
        }
        rows.add(row);
    }

    private static String cell(List<Double> values, ToDoubleFunction<List<Double>> statistic, int decimals) {
        double value = values.isEmpty() ? Double.NaN : statistic.applyAsDouble(values);
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : "";
    }

    private static List<Double> values(List<List<String>> cases, int column) {
        return cases.stream()
                .map(row -> SimulationPolicy.number(row.get(column)))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double deviation(List<Double> values) {
        double mean = mean(values);
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return values.size() < 2 ? Double.NaN : Math.sqrt(squares / (values.size() - 1));
    }
}
