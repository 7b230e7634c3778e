package dev.orcaworkflow.execution.engine.catenary.line;

/**
 * How the pull of a line on its upper end grows when that end moves, kN/m. Symmetric without seabed friction.
 *
 * @param horizontal of the horizontal pull per metre of horizontal distance
 * @param coupling of the horizontal pull per metre of height
 * @param vertical of the vertical pull per metre of height
 */
public record Stiffness(double horizontal, double coupling, double vertical) {
    /** A slack line resists nothing sideways. */
    static final Stiffness NONE = new Stiffness(0, 0, 0);
}
