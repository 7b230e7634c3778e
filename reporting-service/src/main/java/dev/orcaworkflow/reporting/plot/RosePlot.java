package dev.orcaworkflow.reporting.plot;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** Values over directions, as a chart of the sea has them: 0 degrees to the right, counted against the clock. */
public final class RosePlot {
    private static final double SIZE = 380;
    private static final double CENTRE_X = 190;
    private static final double CENTRE_Y = 190;
    private static final double RADIUS = 136;

    /** @param heading degrees */
    public record Spoke(double heading, double value, String hint) {}

    private record Curve(String name, List<Spoke> spokes) {}

    private record Limit(double value, String label) {}

    private final String title;
    private final String unit;
    private final List<Curve> curves = new ArrayList<>();
    private Limit limit;

    /** @param unit of the values, for the rings */
    public RosePlot(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    public RosePlot curve(String name, List<Spoke> spokes) {
        curves.add(new Curve(name, spokes));
        return this;
    }

    public RosePlot limit(double value, String label) {
        limit = new Limit(value, label);
        return this;
    }

    /** Null when there is nothing to draw. */
    public Plot draw(String note) {
        double most = curves.stream()
                .flatMap(curve -> curve.spokes().stream())
                .mapToDouble(Spoke::value)
                .max()
                .orElse(0);
        if (most <= 0) {
            return null;
        }
        Scale radius = Scale.over(0, limit == null ? most : Math.max(most, limit.value()), 0, RADIUS);
        Svg svg = new Svg(SIZE + 180, SIZE, title + ": " + unit + " by heading");
        rings(svg, radius);
        if (limit != null) {
            svg.ring("limit", CENTRE_X, CENTRE_Y, radius.at(limit.value()));
        }
        for (int i = 0; i < curves.size(); i++) {
            curve(svg, i, curves.get(i), radius);
        }
        key(svg);
        return new Plot(title, note, svg.toString());
    }

    private void rings(Svg svg, Scale radius) {
        for (int heading = 0; heading < 360; heading += 45) {
            svg.line("grid", CENTRE_X, CENTRE_Y, x(heading, RADIUS), y(heading, RADIUS))
                    .words("tick", "middle", x(heading, RADIUS + 20), y(heading, RADIUS + 20) + 4, heading + "°");
        }
        for (double tick : radius.ticks()) {
            if (tick > 0) {
                svg.ring("grid", CENTRE_X, CENTRE_Y, radius.at(tick))
                        .words("tick", "middle", CENTRE_X, CENTRE_Y - radius.at(tick) + 12, radius.label(tick));
            }
        }
    }

    private static void curve(Svg svg, int index, Curve curve, Scale radius) {
        String points = curve.spokes().stream()
                .map(spoke -> Svg.point(
                        x(spoke.heading(), radius.at(spoke.value())), y(spoke.heading(), radius.at(spoke.value()))))
                .collect(joining(" "));
        svg.path("polygon", Svg.colour(index), points);
        curve.spokes()
                .forEach(spoke -> svg.dot(
                        Svg.colour(index),
                        x(spoke.heading(), radius.at(spoke.value())),
                        y(spoke.heading(), radius.at(spoke.value())),
                        spoke.hint()));
    }

    private void key(Svg svg) {
        double row = 40;
        svg.words("name", "start", SIZE + 10, row - 18, unit);
        for (int i = 0; i < curves.size(); i++) {
            svg.line(Svg.colour(i), SIZE + 10, row, SIZE + 30, row)
                    .words("tick", "start", SIZE + 38, row + 4, curves.get(i).name());
            row += 20;
        }
        if (limit != null) {
            svg.line("limit", SIZE + 10, row, SIZE + 30, row)
                    .words("limit-name", "start", SIZE + 38, row + 4, limit.label());
        }
    }

    private static double x(double heading, double radius) {
        return CENTRE_X + radius * Math.cos(Math.toRadians(heading));
    }

    private static double y(double heading, double radius) {
        return CENTRE_Y - radius * Math.sin(Math.toRadians(heading));
    }
}
