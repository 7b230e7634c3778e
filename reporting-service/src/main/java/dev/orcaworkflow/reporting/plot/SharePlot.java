package dev.orcaworkflow.reporting.plot;

import java.util.List;
import java.util.Locale;

/** One bar that is divided by shares. */
public final class SharePlot {
    private static final double WIDTH = 560;
    private static final double LEFT = 4;
    private static final double RIGHT = 556;

    /** @param amount for the key, in words */
    public record Share(String name, double value, String amount) {}

    private SharePlot() {}

    /** Null when there is nothing to draw. */
    public static Plot draw(String title, String note, List<Share> shares) {
        double whole = shares.stream().mapToDouble(Share::value).sum();
        if (whole <= 0) {
            return null;
        }
        Svg svg = new Svg(WIDTH, 52 + 20 * shares.size(), title);
        double x = LEFT;
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            double width = (RIGHT - LEFT) * share.value() / whole;
            String percent = String.format(Locale.ROOT, "%.0f %%", 100 * share.value() / whole);
            svg.bar("b" + i, x, 10, width, 26, share.name() + ": " + share.amount());
            double row = 58 + 20 * i;
            svg.bar("b" + i, LEFT, row - 10, 12, 12, share.name())
                    .words("tick", "start", LEFT + 20, row, share.name())
                    .words("tick", "end", LEFT + 300, row, share.amount())
                    .words("tick", "end", LEFT + 360, row, percent);
            x += width;
        }
        return new Plot(title, note, svg.toString());
    }
}
