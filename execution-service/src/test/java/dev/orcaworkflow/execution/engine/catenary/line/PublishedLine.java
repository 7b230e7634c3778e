package dev.orcaworkflow.execution.engine.catenary.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A line whose tensions somebody else has published. */
record PublishedLine(String name, LineProblem problem, double relative, double absolute, String[] expected) {
    private static final String FILE = "published-lines.csv";
    private static final int FIRST_EXPECTED = 9;

    static Stream<PublishedLine> all() {
        try (var reader = new BufferedReader(
                new InputStreamReader(PublishedLine.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(PublishedLine::of)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PublishedLine of(String row) {
        String[] cells = row.split(",", -1);
        double clearance = cells[4].equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(cells[4]);
        LineProblem problem =
                new LineProblem(sections(cells[6]), number(cells[2]), number(cells[3]), clearance, number(cells[5]));
        String[] expected = List.of(cells).subList(FIRST_EXPECTED, cells.length).toArray(String[]::new);
        return new PublishedLine(cells[0], problem, number(cells[7]), number(cells[8]), expected);
    }

    private static List<Section> sections(String text) {
        List<Section> sections = new ArrayList<>();
        for (String section : text.split(";")) {
            String[] part = section.split(":");
            sections.add(new Section(number(part[0]), number(part[1]), number(part[2])));
        }
        return sections;
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    /** The published value of a column of the table, by its place among H, V, T above and H, V, T below, then grounded. */
    double expected(int column) {
        return expected[column].isEmpty() ? Double.NaN : number(expected[column]);
    }

    @Override
    public String toString() {
        return name;
    }
}
