package dev.orcaworkflow.execution.engine.catenary.line;

/**
 * A stretch of one line type.
 *
 * @param length unstretched, m
 * @param axialStiffness EA, kN
 * @param weight submerged, kN/m; negative when it floats, zero when neutral
 */
public record Section(double length, double axialStiffness, double weight) {
    public Section {
        if (!(length > 0) || !Double.isFinite(length)) {
            throw new IllegalArgumentException("a section needs a length above 0 m, not " + length);
        }
        if (!(axialStiffness > 0) || !Double.isFinite(axialStiffness)) {
            throw new IllegalArgumentException("a section needs an EA above 0 kN, not " + axialStiffness);
        }
        if (!Double.isFinite(weight)) {
            throw new IllegalArgumentException("a section needs a finite weight, not " + weight);
        }
    }

    boolean heavy() {
        return weight > 0;
    }
}
