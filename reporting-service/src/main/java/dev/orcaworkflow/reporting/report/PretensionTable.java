package dev.orcaworkflow.reporting.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.orcaworkflow.reporting.report.BatchReport.Pretension;
import dev.orcaworkflow.reporting.verification.TensionMatrix;
import java.util.List;
import java.util.TreeMap;

/** Tension at zero offset: a row per line, a column per water level. */
public record PretensionTable(List<String> levels, List<Row> rows) {

    /** @param tensions kN, in the order of the levels; a dash where there is no case */
    public record Row(String line, List<String> tensions) {}

    static PretensionTable of(List<Pretension> values) {
        List<String> levels = values.stream()
                .map(value -> value.level() == null ? "" : value.level())
                .distinct()
                .sorted(TensionMatrix.BY_VALUE)
                .toList();
        List<Row> rows =
                values.stream().collect(groupingBy(Pretension::line, TreeMap::new, toList())).entrySet().stream()
                        .map(line -> new Row(
                                line.getKey(),
                                levels.stream()
                                        .map(level -> tension(line.getValue(), level))
                                        .toList()))
                        .toList();
        return new PretensionTable(
                levels.stream()
                        .map(level -> level.isEmpty() ? "T, kN" : "level " + level + " m")
                        .toList(),
                rows);
    }

    private static String tension(List<Pretension> ofLine, String level) {
        return ofLine.stream()
                .filter(value -> level.equals(value.level() == null ? "" : value.level()))
                .map(value -> Numbers.fixed(value.tensionKN(), 1))
                .findFirst()
                .orElse("–");
    }
}
