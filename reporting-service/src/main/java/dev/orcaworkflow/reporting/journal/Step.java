package dev.orcaworkflow.reporting.journal;

import dev.orcaworkflow.contracts.JobRef;
import java.time.Instant;
import java.util.Comparator;

/**
 * One event of a job's time line. Steps have one order whatever order they arrived in: by generation, then what ends
 * the job last, then revision, attempt, stage, sequence in time and id.
 */
public record Step(String id, String type, Instant at, Place place, Object event) implements Comparable<Step> {
    private static final Comparator<Step> ORDER = Comparator.<Step>comparingInt(
                    step -> step.job().generation())
            .thenComparing(step -> step.stage().ends())
            .thenComparingInt(step -> step.job().revision())
            .thenComparingInt(step -> step.job().attempt())
            .thenComparing(Step::stage)
            .thenComparing(Step::at)
            .thenComparing(Step::id);

    public JobRef job() {
        return place.job();
    }

    public Stage stage() {
        return place.stage();
    }

    @Override
    public int compareTo(Step other) {
        return ORDER.compare(this, other);
    }
}
