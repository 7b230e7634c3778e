package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.RevisionEvent.Revised;
import java.util.Comparator;

/** How far a job has come. */
final class Progress {
    private static final Comparator<JobRef> ORDER = Comparator.comparingInt(JobRef::generation)
            .thenComparingInt(JobRef::revision)
            .thenComparingInt(JobRef::attempt);

    private Progress() {}

    static Revised later(Revised one, Revised other) {
        return ORDER.compare(one.job(), other.job()) < 0 ? other : one;
    }
}
