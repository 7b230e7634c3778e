package dev.orcaworkflow.execution.engine.catenary.line;

import java.util.List;

/**
 * A line between two points whose tension is sought.
 *
 * @param sections from the lower end to the upper one
 * @param horizontal distance between the ends, m, at least 0
 * @param vertical height of the upper end above the lower one, m, at least 0
 * @param clearance height of the lower end above the level at which the line rests on the seabed, m; 0 when it lies
 *     there, {@link Double#POSITIVE_INFINITY} without a seabed
 * @param friction coefficient of the seabed, fully mobilised towards the lower end; 0 for none
 */
public record LineProblem(
        List<Section> sections, double horizontal, double vertical, double clearance, double friction) {

    public LineProblem {
        sections = List.copyOf(sections);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("a line needs at least one section");
        }
        requireAtLeastZero("horizontal distance", horizontal);
        requireAtLeastZero("height", vertical);
        requireAtLeastZero("friction coefficient", friction);
        if (!(clearance >= 0)) {
            throw new IllegalArgumentException("the lower end may not lie under the seabed: clearance " + clearance);
        }
    }

    public static LineProblem overSeabed(List<Section> sections, double horizontal, double vertical) {
        return new LineProblem(sections, horizontal, vertical, 0, 0);
    }

    public static LineProblem inOpenWater(List<Section> sections, double horizontal, double vertical) {
        return new LineProblem(sections, horizontal, vertical, Double.POSITIVE_INFINITY, 0);
    }

    public LineProblem withFriction(double coefficient) {
        return new LineProblem(sections, horizontal, vertical, clearance, coefficient);
    }

    public LineProblem above(double height) {
        return new LineProblem(sections, horizontal, vertical, height, friction);
    }

    public double length() {
        double sum = 0;
        for (Section section : sections) {
            sum += section.length();
        }
        return sum;
    }

    public double weight() {
        double sum = 0;
        for (Section section : sections) {
            sum += section.weight() * section.length();
        }
        return sum;
    }

    double chord() {
        return Math.hypot(horizontal, vertical);
    }

    /** What a position error is measured against, m. */
    double size() {
        return Math.max(length(), chord());
    }

    boolean allHeavy() {
        return sections.stream().allMatch(Section::heavy);
    }

    private static void requireAtLeastZero(String what, double value) {
        if (!(value >= 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException("the " + what + " has to be at least 0, not " + value);
        }
    }
}
