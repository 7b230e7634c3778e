package dev.orcaworkflow.reporting.plot;

import java.util.Locale;

/** Writes a drawing as SVG that takes its colours from the page's style sheet. */
final class Svg {
    /** More curves than this share colours. */
    static final int COLOURS = 6;

    private final StringBuilder text = new StringBuilder();

    Svg(double width, double height, String description) {
        text.append(String.format(
                        Locale.ROOT, "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"", width, height))
                .append(escaped(description))
                .append("\">");
    }

    static String colour(int index) {
        return "c" + index % COLOURS;
    }

    Svg line(String style, double x1, double y1, double x2, double y2) {
        text.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                .formatted(style, number(x1), number(y1), number(x2), number(y2)));
        return this;
    }

    /** @param anchor {@code start | middle | end} */
    Svg words(String style, String anchor, double x, double y, String words) {
        text.append("<text class=\"%s\" text-anchor=\"%s\" x=\"%s\" y=\"%s\">"
                        .formatted(style, anchor, number(x), number(y)))
                .append(escaped(words))
                .append("</text>");
        return this;
    }

    /** @param element {@code polyline | polygon} */
    Svg path(String element, String style, String points) {
        text.append("<%s class=\"%s\" points=\"%s\"/>".formatted(element, style, points));
        return this;
    }

    Svg dot(String style, double x, double y, String hint) {
        text.append("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"2.5\">".formatted(style, number(x), number(y)))
                .append("<title>")
                .append(escaped(hint))
                .append("</title></circle>");
        return this;
    }

    Svg ring(String style, double x, double y, double radius) {
        text.append("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                .formatted(style, number(x), number(y), number(radius)));
        return this;
    }

    Svg bar(String style, double x, double y, double width, double height, String hint) {
        text.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>"
                        .formatted(style, number(x), number(y), number(width), number(height)))
                .append(escaped(hint))
                .append("</title></rect>");
        return this;
    }

    @Override
    public String toString() {
        return text + "</svg>";
    }

    static String point(double x, double y) {
        return number(x) + "," + number(y);
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
