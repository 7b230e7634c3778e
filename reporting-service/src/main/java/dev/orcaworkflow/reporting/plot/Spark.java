package dev.orcaworkflow.reporting.plot;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** A history as small as a word, with the limit that it should keep. */
public final class Spark {
    private static final double WIDTH = 240;
    private static final double HEIGHT = 48;
    private static final double EDGE = 5;

    /** @param value null where nothing could be measured */
    public record Moment(Double value, boolean met, String hint) {}

    private Spark() {}

    /** Empty when nothing was measured. */
    public static String draw(List<Moment> history, double limit, String description) {
        List<Moment> measured =
                history.stream().filter(moment -> moment.value() != null).toList();
        if (measured.isEmpty()) {
            return "";
        }
        double most = Math.max(
                limit,
                measured.stream()
                        .map(Moment::value)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(limit));
        Scale y = new Scale(0, most, most, HEIGHT - EDGE, EDGE);
        double step = measured.size() < 2 ? 0 : (WIDTH - 2 * EDGE) / (measured.size() - 1);
        Svg svg = new Svg(WIDTH, HEIGHT, description);
        svg.line("limit", 0, y.at(limit), WIDTH, y.at(limit));
        svg.path(
                "polyline",
                "c0",
                IntStream.range(0, measured.size())
                        .mapToObj(i ->
                                Svg.point(EDGE + i * step, y.at(measured.get(i).value())))
                        .collect(joining(" ")));
        for (int i = 0; i < measured.size(); i++) {
            Moment moment = measured.get(i);
            svg.dot(moment.met() ? "kept" : "missed", EDGE + i * step, y.at(moment.value()), moment.hint());
        }
        return svg.toString();
    }
}
