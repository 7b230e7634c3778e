package dev.orcaworkflow.reporting.plot;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** Curves over two axes, with limits as dashed lines across. */
public final class XyPlot {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 300;
    private static final double LEFT = 58;
    private static final double RIGHT = 546;
    private static final double TOP = 34;
    private static final double BOTTOM = 258;
    private static final double LETTER = 6.6;

    public record Point(double x, double y, String hint) {}

    private record Curve(String name, List<Point> points, boolean dots) {}

    private record Limit(double y, String label) {}

    private final String title;
    private final String xTitle;
    private final String yTitle;
    private final List<Curve> curves = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();
    private boolean fromZero;

    public XyPlot(String title, String xTitle, String yTitle) {
        this.title = title;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
    }

    /** Points in the order in which they are joined, each with a dot. */
    public XyPlot curve(String name, List<Point> points) {
        curves.add(new Curve(name, points, true));
        return this;
    }

    /** The same without dots: for many points. */
    public XyPlot line(String name, List<Point> points) {
        curves.add(new Curve(name, points, false));
        return this;
    }

    public XyPlot limit(double y, String label) {
        limits.add(new Limit(y, label));
        return this;
    }

    /** The vertical axis begins at 0. */
    public XyPlot fromZero() {
        fromZero = true;
        return this;
    }

    /** Null when there is nothing to draw. */
    public Plot draw(String note) {
        List<Point> all =
                curves.stream().flatMap(curve -> curve.points().stream()).toList();
        if (all.isEmpty()) {
            return null;
        }
        Scale x = Scale.within(
                all.stream().mapToDouble(Point::x).min().orElseThrow(),
                all.stream().mapToDouble(Point::x).max().orElseThrow(),
                LEFT,
                RIGHT);
        double highest = Math.max(
                all.stream().mapToDouble(Point::y).max().orElseThrow(),
                limits.stream().mapToDouble(Limit::y).max().orElse(Double.NEGATIVE_INFINITY));
        double lowest = fromZero ? 0 : all.stream().mapToDouble(Point::y).min().orElseThrow();
        Scale y = Scale.over(lowest, highest, BOTTOM, TOP);
        Svg svg = new Svg(WIDTH, HEIGHT, title + ": " + yTitle + " against " + xTitle);
        axes(svg, x, y);
        limits.forEach(limit -> svg.line("limit", LEFT, y.at(limit.y()), RIGHT, y.at(limit.y()))
                .words("limit-name", "start", LEFT + 6, y.at(limit.y()) - 4, limit.label()));
        for (int i = 0; i < curves.size(); i++) {
            curve(svg, Svg.colour(i), curves.get(i), x, y);
        }
        key(svg);
        return new Plot(title, note, svg.toString());
    }

    private void axes(Svg svg, Scale x, Scale y) {
        for (double tick : y.ticks()) {
            svg.line("grid", LEFT, y.at(tick), RIGHT, y.at(tick))
                    .words("tick", "end", LEFT - 6, y.at(tick) + 4, y.label(tick));
        }
        for (double tick : x.ticks()) {
            svg.line("grid", x.at(tick), TOP, x.at(tick), BOTTOM)
                    .words("tick", "middle", x.at(tick), BOTTOM + 16, x.label(tick));
        }
        svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM)
                .line("axis", LEFT, TOP, LEFT, BOTTOM)
                .words("name", "middle", (LEFT + RIGHT) / 2, BOTTOM + 34, xTitle)
                .words("name", "start", 4, 14, yTitle);
    }

    private static void curve(Svg svg, String colour, Curve curve, Scale x, Scale y) {
        svg.path(
                "polyline",
                colour,
                curve.points().stream()
                        .map(point -> Svg.point(x.at(point.x()), y.at(point.y())))
                        .collect(joining(" ")));
        if (curve.dots()) {
            curve.points().forEach(point -> svg.dot(colour, x.at(point.x()), y.at(point.y()), point.hint()));
        }
    }

    /** From the right end of the top line to the left. */
    private void key(Svg svg) {
        double end = RIGHT;
        for (int i = curves.size() - 1; i >= 0; i--) {
            String name = curves.get(i).name();
            if (name.isEmpty()) {
                continue;
            }
            svg.words("tick", "end", end, 18, name);
            double start = end - LETTER * name.length();
            svg.line(Svg.colour(i), start - 20, 14, start - 4, 14);
            end = start - 34;
        }
    }
}
