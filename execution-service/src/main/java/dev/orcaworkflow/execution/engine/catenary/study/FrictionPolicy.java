package dev.orcaworkflow.execution.engine.catenary.study;

/**
 * What is made of seabed friction where a model has some. Fully mobilised friction is a bound, not a prediction: a laid
 * line hardly slides, so the anchor then feels nearly the tension at touchdown.
 */
public enum FrictionPolicy {
    /** Left out: the upper bound at the anchor. */
    NONE,
    /** Fully mobilised: the lower bound at the anchor. */
    MOBILISED,
    /** Tables without friction, extremes with the larger fairlead tension of the two. */
    BOTH;

    static FrictionPolicy of(String word) {
        return switch (word) {
            case "none" -> NONE;
            case "mobilised", "mobilized" -> MOBILISED;
            case String _ -> BOTH;
        };
    }
}
