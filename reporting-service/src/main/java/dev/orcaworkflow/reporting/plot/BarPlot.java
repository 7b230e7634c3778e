package dev.orcaworkflow.reporting.plot;

import java.util.List;

/** Upright bars of equal width over one axis. */
public final class BarPlot {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 240;
    private static final double LEFT = 58;
    private static final double RIGHT = 546;
    private static final double TOP = 28;
    private static final double BOTTOM = 198;

    /** @param label below the bar, or empty */
    public record Bar(double value, String label, String hint) {}

    private BarPlot() {}

    /** Null when there is nothing to draw. */
    public static Plot draw(String title, String note, String xTitle, String yTitle, List<Bar> bars) {
        double highest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        if (highest <= 0) {
            return null;
        }
        Scale y = Scale.over(0, highest, BOTTOM, TOP);
        Svg svg = new Svg(WIDTH, HEIGHT, title + ": " + yTitle + " against " + xTitle);
        for (double tick : y.ticks()) {
            svg.line("grid", LEFT, y.at(tick), RIGHT, y.at(tick))
                    .words("tick", "end", LEFT - 6, y.at(tick) + 4, y.label(tick));
        }
        double step = (RIGHT - LEFT) / bars.size();
        double gap = Math.min(2, step / 5);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double x = LEFT + i * step;
            svg.bar("b0", x + gap / 2, y.at(bar.value()), step - gap, BOTTOM - y.at(bar.value()), bar.hint());
            if (!bar.label().isEmpty()) {
                svg.words("tick", "middle", x + step / 2, BOTTOM + 16, bar.label());
            }
        }
        svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM)
                .words("name", "middle", (LEFT + RIGHT) / 2, BOTTOM + 34, xTitle)
                .words("name", "start", 4, 14, yTitle);
        return new Plot(title, note, svg.toString());
    }
}
