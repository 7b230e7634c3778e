package dev.orcaworkflow.configuration.setting;

/**
 * Another way to a static position that a model's own settings do not find: the sequence that users of OrcaFlex try by
 * hand (a catenary as the start shape; five times the damping and the iterations; both). What is found so counts only when
 * the model converges from there with its own settings.
 */
public enum StaticsSearch {
    /** Every line starts from a catenary ({@code StaticsStep1}). */
    START_SHAPE,
    /** More damping and more iterations. */
    DAMPING,
    START_SHAPE_AND_DAMPING;

    /** For people. */
    public String words() {
        return switch (this) {
            case START_SHAPE -> "start shape";
            case DAMPING -> "damping";
            case START_SHAPE_AND_DAMPING -> "start shape and damping";
        };
    }

    public boolean changesStartShape() {
        return this != DAMPING;
    }

    public boolean changesDamping() {
        return this != START_SHAPE;
    }
}
