package dev.orcaworkflow.execution.engine.catenary.line;

/** How a line hangs in its vertical plane, whatever it was solved with. Seen from the lower end. */
public interface PlaneShape {
    double length();

    double upperTension();

    double lowerTension();

    /** Horizontal part of the pull on the upper end. */
    double upperHorizontal();

    /** Horizontal part of the pull on the lower end, after friction. */
    double lowerHorizontal();

    /** Pull of the line on its upper end, downwards. */
    double upperVertical();

    /** Pull of the line on its lower end, upwards. */
    double lowerVertical();

    double groundedFrom();

    double groundedTo();

    /** Unstretched length on the seabed. */
    default double groundedLength() {
        return groundedTo() - groundedFrom();
    }

    /** Vertical force of a flow on the line, downwards. */
    default double flowDownwards() {
        return 0;
    }

    Stiffness stiffness();

    LineProfile profile();

    double residual();

    int iterations();
}
