package dev.orcaworkflow.validation.trial;

import dev.orcaworkflow.validation.gate.Assessment;

/** What a passed trial speaks for: every configuration of this shape, on this build of this engine. */
public record TrialKey(String shape, String engine, String engineBuild) implements Comparable<TrialKey> {

    public static TrialKey of(Assessment assessment) {
        return new TrialKey(assessment.shape(), assessment.engine(), assessment.engineBuild());
    }

    @Override
    public int compareTo(TrialKey other) {
        int byShape = shape.compareTo(other.shape);
        int byEngine = byShape != 0 ? byShape : engine.compareTo(other.engine);
        return byEngine != 0 ? byEngine : engineBuild.compareTo(other.engineBuild);
    }
}
