package dev.orcaworkflow.execution.engine.catenary.model;

import dev.orcaworkflow.execution.engine.catenary.line.Section;
import java.util.OptionalDouble;

/**
 * A line type as the solver needs it.
 *
 * @param outerDiameter m
 * @param innerDiameter m
 * @param mass in air, te/m
 * @param axialStiffness EA, kN
 * @param contactDiameter with which it touches the seabed, m
 * @param friction axial coefficient on the seabed
 * @param allowableTension kN
 * @param minimumRadius of bending, m; empty also where bending is left out without the user's leave
 * @param dragCoefficient across the line
 * @param dragDiameter m
 */
public record LineType(
        String name,
        double outerDiameter,
        double innerDiameter,
        double mass,
        double axialStiffness,
        double contactDiameter,
        double friction,
        OptionalDouble allowableTension,
        OptionalDouble minimumRadius,
        boolean compressionLimited,
        double dragCoefficient,
        double dragDiameter) {

    /** Standard gravity, m/s2. */
    public static final double GRAVITY = 9.80665;

    /** Submerged weight with its contents, kN/m. */
    public double weight(double waterDensity, double contentsDensity) {
        return (mass + area(innerDiameter) * contentsDensity - area(outerDiameter) * waterDensity) * GRAVITY;
    }

    Section section(double length, double waterDensity, double contentsDensity) {
        return new Section(length, axialStiffness, weight(waterDensity, contentsDensity));
    }

    private static double area(double diameter) {
        return Math.PI / 4 * diameter * diameter;
    }
}
