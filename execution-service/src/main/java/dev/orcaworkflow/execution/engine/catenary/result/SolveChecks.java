package dev.orcaworkflow.execution.engine.catenary.result;

import dev.orcaworkflow.configuration.setting.Anchors;
import dev.orcaworkflow.configuration.setting.EngineSettings;
import dev.orcaworkflow.execution.engine.catenary.line.LinePoint;
import dev.orcaworkflow.execution.engine.catenary.line.Section;
import dev.orcaworkflow.execution.engine.catenary.mooring.LineStatics;
import dev.orcaworkflow.execution.engine.catenary.mooring.Point;
import dev.orcaworkflow.execution.engine.catenary.study.StaticCase;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks every solved line against what physics asks, from its profile and not from the equations that solved it: N are
 * numerical, P physical.
 */
public final class SolveChecks {
    private static final int INTERVALS = 24;
    private static final double END_MISS = 1e-8;
    private static final double BALANCE = 1e-8;
    private static final double STRAIN = 0.15;
    private static final double GRAZE = 2e-3;

    private final EngineSettings settings;
    private final Worst finite = new Worst();
    private final Worst ends = new Worst();
    private final Worst level = new Worst();
    private final Worst vertical = new Worst();
    private final Worst arcs = new Worst();
    private final Worst sunk = new Worst();
    private final Worst strain = new Worst();
    private final Worst uplift = new Worst();
    private final Worst pushed = new Worst();
    private final List<Worst> all = List.of(finite, ends, level, vertical, arcs, sunk, strain, uplift, pushed);
    private final List<String> slack = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private int lines;
    private int slow;

    /**
     * What was seen of some cases, without those that failed.
     *
     * @param slow lines that were hard to solve
     */
    public record Seen(List<WorstSeen> worst, List<String> slack, int lines, int slow) {}

    public SolveChecks(EngineSettings settings) {
        this.settings = settings;
    }

    public void failed(String caseId, String code) {
        failed.add(caseId + " " + code);
    }

    public Seen seen() {
        return new Seen(all.stream().map(Worst::seen).toList(), List.copyOf(slack), lines, slow);
    }

    /** Adds what was seen of other cases, which come later. */
    public void see(Seen others) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).see(others.worst().get(i));
        }
        slack.addAll(others.slack());
        lines += others.lines();
        slow += others.slow();
    }

    public void see(StaticCase solved) {
        solved.statics().hanging().forEach(line -> see(solved, line));
    }

    private void see(StaticCase solved, LineStatics.Hanging line) {
        String place = solved.id() + " " + line.line().name();
        List<LinePoint> points = line.shape().profile().evenly(INTERVALS);
        lines++;
        slow += line.shape().iterations() > 40 ? 1 : 0;
        points.forEach(point -> finite.see(Double.isFinite(point.tension() + point.x() + point.z()) ? 0 : 1, place));
        ends.see(endMiss(line, points.getLast()), place);
        level.see(levelMiss(line, points), place);
        vertical.see(verticalMiss(line), place);
        arcs.see(arcFault(points), place);
        strain.see(points.getLast().stretchedArc() / line.shape().length() - 1, place);
        double rest = line.line().restLevel();
        points.forEach(point -> sunk.see(rest - line.lower().z() - point.z(), place));
        points.forEach(point -> pushed.see(Math.max(0, -point.tension()), place));
        if (line.shape().upperHorizontal() == 0) {
            slack.add(place);
        }
        if (solved.condition().equals("intact")) {
            uplift.see(line.uplift(), place);
        }
    }

    private static double endMiss(LineStatics.Hanging line, LinePoint top) {
        Point span = new Point(
                line.upper().x() - line.lower().x(),
                line.upper().y() - line.lower().y(),
                0);
        double height = line.upper().z() - line.lower().z();
        return Math.hypot(top.x() - span.horizontal(), top.z() - height)
                / line.shape().length();
    }

    /** The horizontal force may change along a hanging part only by what a current adds. */
    private static double levelMiss(LineStatics.Hanging line, List<LinePoint> points) {
        double size = Math.max(line.shape().upperTension(), 1e-9);
        double most = 0;
        for (LinePoint point : points) {
            if (!point.resting()) {
                double horizontal = Math.sqrt(Math.max(0, square(point.tension()) - square(point.vertical())));
                most = Math.max(most, Math.abs(square(horizontal) - square(point.horizontal())) / square(size));
            }
        }
        return most;
    }

    private static double square(double value) {
        return value * value;
    }

    private static double verticalMiss(LineStatics.Hanging line) {
        List<Section> upwards = line.aIsLower()
                ? line.line().sections()
                : line.line().sections().reversed();
        double start = 0;
        double hanging = 0;
        double size = 0;
        for (Section section : upwards) {
            double end = start + section.length();
            double resting = Math.max(
                    0,
                    Math.min(end, line.shape().groundedTo())
                            - Math.max(start, line.shape().groundedFrom()));
            hanging += section.weight() * (section.length() - resting);
            size += Math.abs(section.weight()) * section.length();
            start = end;
        }
        double balance = line.shape().upperVertical()
                - line.shape().lowerVertical()
                - hanging
                - line.shape().flowDownwards();
        return Math.abs(balance) / (size + line.shape().upperTension());
    }

    private static double arcFault(List<LinePoint> points) {
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).stretchedArc() <= points.get(i - 1).stretchedArc()) {
                return 1;
            }
        }
        return 0;
    }

    public List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(finite.check("N1", "error", 0, "", "points whose position or tension is not a number"));
        checks.add(
                ends.check("N2", "error", END_MISS, " of the length", "each line ends where the model puts its end"));
        checks.add(level.check("N3", "error", BALANCE, "", "the horizontal force agrees with tension and slope"));
        checks.add(vertical.check("N4", "error", BALANCE, "", "the ends carry the weight that hangs between them"));
        checks.add(arcs.check("N6", "error", 0, "", "arc length grows along each line"));
        checks.add(effort());
        checks.add(listed());
        checks.add(pushed.check("P1", "error", 0, " kN", "no line is pushed"));
        checks.add(sunk.check("P3", "error", GRAZE, " m", "no line passes under the seabed"));
        checks.add(strain.check("P7", "error", STRAIN, "", "mean strain"));
        checks.add(anchors());
        return checks;
    }

    private Check effort() {
        boolean few = slow <= 0.05 * lines;
        return new Check(
                "N7",
                "warning",
                lines == 0 ? null : few,
                slow + " of " + lines,
                "5 %",
                "lines that were hard to solve");
    }

    private Check listed() {
        String cases = failed.isEmpty() ? "no case without a result" : "without a result: " + String.join(", ", failed);
        String lying = slack.isEmpty() ? "no slack line" : "slack: " + String.join(", ", slack);
        boolean nothing = lines == 0 && failed.isEmpty();
        return new Check(
                "N8",
                "warning",
                nothing ? null : Boolean.valueOf(failed.isEmpty() && slack.isEmpty()),
                null,
                null,
                nothing ? "no case was run" : cases + "; " + lying);
    }

    private Check anchors() {
        Anchors.Kind kind = settings.anchors().kind();
        String what = "uplift at anchors of intact cases";
        return switch (kind) {
            case DRAG -> uplift.check("P4", "error", 1e-6, " kN", what + ", which drag anchors must not have");
            case PILE, SUCTION, UNKNOWN ->
                new Check(
                        "P4",
                        "error",
                        null,
                        null,
                        null,
                        what + " is reported; anchors are " + kind.name().toLowerCase(java.util.Locale.ROOT));
        };
    }
}
