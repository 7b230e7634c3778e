package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.execution.batch.BatchState;
import java.util.Comparator;
import java.util.Optional;

/** Decides what a verdict means for a job, whatever came before it and in whatever order. Pure. */
final class IntakePolicy {
    private static final Comparator<JobRef> BY_PROGRESS = Comparator.comparingInt(JobRef::generation)
            .thenComparingInt(JobRef::revision)
            .thenComparingInt(JobRef::attempt);

    private IntakePolicy() {}

    static IntakeDecision decide(Arrival arrival, Optional<KnownJob> known, BatchState batch) {
        return known.map(job -> again(arrival, job, batch))
                .orElseGet(() -> new IntakeDecision.Enter(first(arrival, batch)));
    }

    private static JobState first(Arrival arrival, BatchState batch) {
        return switch (arrival.verdict()) {
            case APPROVED -> admitted(JobState.WAITING, batch);
            case REPAIRABLE -> admitted(JobState.RECOVERING, batch);
            case REJECTED -> JobState.REJECTED;
            case GIVEN_UP -> ended(arrival.job());
        };
    }

    /** A batch that was stopped or cancelled takes no more work in. */
    private static JobState admitted(JobState wanted, BatchState batch) {
        return switch (batch) {
            case OPEN, PAUSED -> wanted;
            case STOPPED -> JobState.SKIPPED;
            case CANCELLED -> JobState.CANCELLED;
        };
    }

    /** Somebody asks for this one by name: that a rule stopped the batch is known to them. */
    private static JobState wanted(BatchState batch) {
        return batch == BatchState.STOPPED ? JobState.WAITING : admitted(JobState.WAITING, batch);
    }

    private static JobState ended(JobRef job) {
        return job.attempt() == 0 ? JobState.REJECTED : JobState.DEAD;
    }

    private static IntakeDecision again(Arrival arrival, KnownJob job, BatchState batch) {
        if (BY_PROGRESS.compare(arrival.job(), job.ref()) < 0) {
            return new IntakeDecision.Ignore("older than the job");
        }
        boolean retried = arrival.job().generation() > job.ref().generation();
        if (job.state() != JobState.RECOVERING && !(job.state().isTerminal() && retried)) {
            return new IntakeDecision.Ignore("the job is " + job.state());
        }
        return switch (arrival.verdict()) {
            case APPROVED -> new IntakeDecision.Move(retried ? wanted(batch) : admitted(JobState.WAITING, batch));
            case REPAIRABLE -> repairable(job);
            case REJECTED -> rejected(job);
            case GIVEN_UP -> givenUp(job);
        };
    }

    private static IntakeDecision repairable(KnownJob job) {
        return job.state() == JobState.RECOVERING
                ? new IntakeDecision.Ignore("recovery has the job already")
                : new IntakeDecision.Move(JobState.RECOVERING);
    }

    /** A revision was rejected. A job that ran before stays with recovery, which says when it gives up. */
    private static IntakeDecision rejected(KnownJob job) {
        return job.ref().attempt() == 0
                ? new IntakeDecision.Move(JobState.REJECTED)
                : new IntakeDecision.Ignore("recovery has the job still");
    }

    private static IntakeDecision givenUp(KnownJob job) {
        if (job.state().isTerminal()) {
            return new IntakeDecision.Ignore("the job has ended");
        }
        // What came out of the last attempt is published before the job ends.
        return new IntakeDecision.Move(job.partial() ? JobState.PUBLISHING : ended(job.ref()));
    }
}
