package dev.orcaworkflow.configuration.setting;

import java.util.List;

/**
 * Cases made from one file by moving things.
 *
 * @param headingsDeg direction the vessel is displaced to, counter-clockwise from +x
 * @param linesRemoved names; {@code none} for the intact system
 */
public record Sweep(
        List<Double> waterLevelsM, List<Double> vesselOffsetsM, List<Double> headingsDeg, List<String> linesRemoved) {
    public static final Sweep NONE = new Sweep(List.of(), List.of(), List.of(), List.of());

    public Sweep {
        waterLevelsM = List.copyOf(waterLevelsM);
        vesselOffsetsM = List.copyOf(vesselOffsetsM);
        headingsDeg = List.copyOf(headingsDeg);
        linesRemoved = List.copyOf(linesRemoved);
    }
}
