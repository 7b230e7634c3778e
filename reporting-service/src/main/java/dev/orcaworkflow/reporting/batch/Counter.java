package dev.orcaworkflow.reporting.batch;

import dev.orcaworkflow.reporting.job.JobState;
import dev.orcaworkflow.reporting.job.JobTally;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** A sum of a batch over its jobs, and the column of the batch table that holds it. */
record Counter(String column, ToIntFunction<JobTally> measure) {
    static final List<Counter> ALL = List.of(
            new Counter("submitted", _ -> 1),
            counting("approved", JobTally::approved),
            ending("rejected", JobState.REJECTED),
            ending("succeeded", JobState.SUCCEEDED),
            counting("recovered", JobTally::recovered),
            ending("failed", JobState.DEAD),
            ending("skipped", JobState.SKIPPED),
            ending("cancelled", JobState.CANCELLED),
            counting(
                    "recovery_ended", job -> job.neededRecovery() && job.state().ended()),
            counting("changed", JobTally::changed),
            counting("unaccepted", JobTally::unaccepted),
            new Counter("files_total", job -> job.files().total()),
            new Counter("files_succeeded", job -> job.files().succeeded()),
            new Counter("files_failed", job -> job.files().failed()));

    /** What this job adds; a job that is not there yet (null) adds nothing. */
    int of(JobTally job) {
        return job == null ? 0 : measure.applyAsInt(job);
    }

    private static Counter counting(String column, Predicate<JobTally> condition) {
        return new Counter(column, job -> condition.test(job) ? 1 : 0);
    }

    private static Counter ending(String column, JobState state) {
        return counting(column, job -> job.state() == state);
    }
}
