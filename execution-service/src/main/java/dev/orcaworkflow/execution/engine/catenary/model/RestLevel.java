package dev.orcaworkflow.execution.engine.catenary.model;

import dev.orcaworkflow.execution.engine.catenary.line.Section;
import java.util.List;

/**
 * Where the centreline of a line rests: half its contact diameter above the seabed, less what it sinks in.
 *
 * @param atA height when End A rests, m
 * @param atB height when End B rests, m
 * @param diameterA contact diameter at End A, m
 * @param diameterB contact diameter at End B, m
 */
record RestLevel(double atA, double atB, double diameterA, double diameterB) {
    static RestLevel of(Sea sea, List<LineType> types, List<Section> sections) {
        double a = types.getFirst().contactDiameter();
        double b = types.getLast().contactDiameter();
        return new RestLevel(
                level(sea, a, sections.getFirst().weight()),
                level(sea, b, sections.getLast().weight()),
                a,
                b);
    }

    private static double level(Sea sea, double diameter, double weight) {
        double sinking = Math.max(0, weight) / (sea.seabedStiffness() * diameter);
        return sea.seabedZ() + 0.5 * diameter - sinking;
    }
}
