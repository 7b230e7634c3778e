package dev.orcaworkflow.execution.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What people may do to a job. */
@ApplicationScoped
public class JobControl {
    /** How an order ended. */
    public sealed interface Outcome {
        /** It is cancelled, or will be as soon as nothing of it runs. */
        record Cancelled(UUID jobId, String batch, String config, JobState state) implements Outcome {}

        record TooLate(String config, JobState state) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    private final JobWithdrawal withdrawal;

    JobControl(JobWithdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    /** May be given twice. */
    public Outcome cancel(UUID id) {
        return withdrawal
                .cancel(id, "Cancelled over HTTP")
                .map(JobControl::outcome)
                .orElseGet(Outcome.Unknown::new);
    }

    private static Outcome outcome(KnownJob job) {
        return switch (job.state()) {
            case CANCELLED, CANCELLING ->
                new Outcome.Cancelled(job.id(), job.ref().batch(), job.ref().config(), job.state());
            case WAITING, RUNNING, PUBLISHING, RECOVERING, SUCCEEDED, REJECTED, DEAD, SKIPPED ->
                new Outcome.TooLate(job.ref().config(), job.state());
        };
    }
}
