package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.execution.admission.MeasuredNeeds.Measured;
import dev.orcaworkflow.execution.batch.BatchBreaker;
import dev.orcaworkflow.execution.batch.Spending;
import dev.orcaworkflow.execution.engine.RunUse;
import dev.orcaworkflow.execution.reuse.EarlierResults.Remembered;
import java.util.Optional;

/** A run that ended, and what follows from it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Conclusion(
        Job job,
        JobState state,
        byte[] result,
        Optional<Publication> publication,
        Optional<BatchBreaker.Failure> failure,
        Optional<Remembered> reusable,
        RunUse use,
        Spending spending,
        Runnable announcement) {

    Optional<Measured> measured() {
        return Optional.ofNullable(use.eachProcess()).map(each -> new Measured(job.kind(), each));
    }
}
