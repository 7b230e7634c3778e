package dev.orcaworkflow.reporting.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.orcaworkflow.contracts.Extreme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Largest tension of one line against offset, one curve per water level, in the coordinates of a drawing of 640
 * by 320. Cases that declare no offset have no place in it.
 *
 * @param limit the tension that the required safety factor allows, or null
 */
public record TensionPlot(String title, List<Curve> curves, List<Tick> offsets, List<Tick> tensions, Tick limit) {
    private static final Comparator<String> LEVELS =
            comparing(TensionPlot::numeric, nullsFirst(naturalOrder())).thenComparing(naturalOrder());

    static final int LEFT = 64;
    static final int RIGHT = 520;
    static final int TOP = 16;
    static final int BOTTOM = 272;

    /** @param points as SVG's polyline wants them */
    public record Curve(int index, String name, String points, List<Dot> dots) {
        /** Where its line in the key stands. */
        public int keyY() {
            return 40 + 20 * index;
        }
    }

    public record Dot(double x, double y, String label) {}

    public record Tick(double at, String label) {}

    private record Point(String level, double offset, double tension) {}

    private record Scale(double largest, double from, double to) {
        double at(double value) {
            return Math.round((from + value / largest * (to - from)) * 10) / 10.0;
        }

        List<Tick> ticks() {
            double step = step(largest);
            List<Tick> ticks = new ArrayList<>();
            for (int i = 0; i * step <= largest * 1.0001; i++) {
                ticks.add(new Tick(at(i * step), trimmed(i * step)));
            }
            return ticks;
        }
    }

    /** A plot for every line and condition that has at least two offsets. */
    public static List<TensionPlot> of(List<Extreme> extremes) {
        return extremes.stream().collect(groupingBy(TensionPlot::titleOf, TreeMap::new, toList())).entrySet().stream()
                .map(entry -> plot(entry.getKey(), entry.getValue()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String titleOf(Extreme extreme) {
        return extreme.condition() == null ? extreme.line() : extreme.line() + ", " + extreme.condition();
    }

    private static TensionPlot plot(String title, List<Extreme> extremes) {
        List<Point> points = extremes.stream()
                .map(TensionPlot::point)
                .filter(Objects::nonNull)
                .toList();
        if (points.stream().map(Point::offset).distinct().count() < 2) {
            return null;
        }
        Double allowed = allowed(extremes);
        double highest = points.stream().mapToDouble(Point::tension).max().orElseThrow();
        Scale x = new Scale(points.stream().mapToDouble(Point::offset).max().orElseThrow(), LEFT, RIGHT);
        Scale y = new Scale(1.05 * (allowed == null ? highest : Math.max(highest, allowed)), BOTTOM, TOP);
        Tick limit = allowed == null ? null : new Tick(y.at(allowed), "MBL / SF " + Math.round(allowed));
        return new TensionPlot(title, curves(points, x, y), x.ticks(), y.ticks(), limit);
    }

    private static List<Curve> curves(List<Point> points, Scale x, Scale y) {
        Map<String, List<Point>> byLevel =
                points.stream().collect(groupingBy(Point::level, () -> new TreeMap<>(LEVELS), toList()));
        List<Curve> curves = new ArrayList<>();
        byLevel.forEach((level, ofLevel) -> curves.add(curve(curves.size(), level, ofLevel, x, y)));
        return curves;
    }

    private static Curve curve(int index, String level, List<Point> points, Scale x, Scale y) {
        Map<Double, Double> largest = new TreeMap<>();
        points.forEach(point -> largest.merge(point.offset(), point.tension(), Math::max));
        List<Dot> dots = largest.entrySet().stream()
                .map(entry -> new Dot(
                        x.at(entry.getKey()),
                        y.at(entry.getValue()),
                        String.format(Locale.ROOT, "%s m: %.2f kN", trimmed(entry.getKey()), entry.getValue())))
                .toList();
        String path = dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(joining(" "));
        return new Curve(index, level.isEmpty() ? "all cases" : "level " + level + " m", path, dots);
    }

    private static Point point(Extreme extreme) {
        Map<String, String> factors = extreme.factors() == null ? Map.of() : extreme.factors();
        Double offset = numeric(factors.get("offset"));
        return offset == null ? null : new Point(factors.getOrDefault("level", ""), offset, extreme.tensionKN());
    }

    private static Double allowed(List<Extreme> extremes) {
        return extremes.stream()
                .filter(extreme -> extreme.mblKN() != null && extreme.requiredFactor() != null)
                .map(extreme -> extreme.mblKN() / extreme.requiredFactor())
                .min(comparing(tension -> tension))
                .orElse(null);
    }

    private static Double numeric(String text) {
        try {
            return text == null ? null : Double.valueOf(text);
        } catch (NumberFormatException aName) {
            return null;
        }
    }

    /** 1, 2 or 5 times a power of ten, about five of them up to the largest value. */
    private static double step(double largest) {
        double raw = largest / 5;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double first = raw / power;
        return power * (first <= 1 ? 1 : first <= 2 ? 2 : first <= 5 ? 5 : 10);
    }

    private static String trimmed(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
