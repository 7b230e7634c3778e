package dev.orcaworkflow.configuration.setting;

import java.util.List;

/**
 * What is equal because the study is symmetric ({@code engine.symmetry}); declared by its author, never inferred from the
 * positions of lines.
 *
 * @param equal groups of columns of one table that hold the same wherever the factor {@code offset} is 0
 * @param mirrored pairs of columns: what the first holds at a heading, the second holds at the heading mirrored at the
 *     plane; a column in the plane is paired with itself
 * @param planeDeg heading of the plane of symmetry, degrees
 * @param tolerance difference as a share of the larger value, up to which two values count as equal
 */
public record Symmetry(List<List<String>> equal, List<List<String>> mirrored, double planeDeg, double tolerance) {
    /** For results of any program, where none is declared. */
    public static final double TOLERANCE = 0.01;

    public boolean isDeclared() {
        return !equal.isEmpty() || !mirrored.isEmpty();
    }
}
