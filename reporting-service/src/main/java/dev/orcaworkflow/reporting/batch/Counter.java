package dev.orcaworkflow.reporting.batch;

import dev.orcaworkflow.reporting.job.JobState;
import dev.orcaworkflow.reporting.job.JobTally;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** A sum over jobs, and the column that holds it. */
record Counter(String column, ToIntFunction<JobTally> measure) {
    private static final Counter RECOVERED = counting("recovered", JobTally::recovered);
    private static final Counter RECOVERY_ENDED = counting(
            "recovery_ended", job -> job.neededRecovery() && job.state().ended());
    private static final Counter FILES_SUCCEEDED =
            new Counter("files_succeeded", job -> job.files().succeeded());
    private static final Counter FILES_FAILED =
            new Counter("files_failed", job -> job.files().failed());

    /** Of a batch. */
    static final List<Counter> ALL = List.of(
            new Counter("submitted", _ -> 1),
            counting("approved", JobTally::approved),
            in(JobState.SUBMITTED),
            in(JobState.APPROVED),
            in(JobState.RUNNING),
            in(JobState.RECOVERING),
            in(JobState.REJECTED),
            in(JobState.SUCCEEDED),
            RECOVERED,
            in(JobState.DEAD),
            in(JobState.SKIPPED),
            in(JobState.CANCELLED),
            RECOVERY_ENDED,
            counting("changed", JobTally::changed),
            counting("unaccepted", JobTally::unaccepted),
            new Counter("files_total", job -> job.files().total()),
            FILES_SUCCEEDED,
            FILES_FAILED);

    /** Of one engine within a batch. */
    static final List<Counter> OF_ENGINE =
            List.of(new Counter("jobs", _ -> 1), FILES_SUCCEEDED, FILES_FAILED, RECOVERED, RECOVERY_ENDED);

    /** What this job adds; a job that is not there yet (null) adds nothing. */
    int of(JobTally job) {
        return job == null ? 0 : measure.applyAsInt(job);
    }

    private static Counter counting(String column, Predicate<JobTally> condition) {
        return new Counter(column, job -> condition.test(job) ? 1 : 0);
    }

    private static Counter in(JobState state) {
        return counting(state.sum(), job -> job.state() == state);
    }
}
