package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.FailureEvent;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.execution.ExecutionMetrics;
import dev.orcaworkflow.execution.ExecutionMetrics.Ending;
import dev.orcaworkflow.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Promises to tell how jobs ended, and counts them. */
@ApplicationScoped
class JobEvents {
    private final Outbox outbox;
    private final ExecutionMetrics metrics;
    private final Approvals approvals;
    private final Clock clock;

    JobEvents(Outbox outbox, ExecutionMetrics metrics, Approvals approvals, Clock clock) {
        this.outbox = outbox;
        this.metrics = metrics;
        this.approvals = approvals;
        this.clock = clock;
    }

    void succeeded(ResultEvent.Succeeded event) {
        outbox.append(Topics.EXECUTIONS_RESULTS, event.job(), 0, event);
        metrics.ended(Ending.SUCCEEDED);
    }

    void failed(FailureEvent.Failed event) {
        outbox.append(Topics.EXECUTIONS_FAILURES, event.job(), 0, event);
    }

    /** @param approval that it would have run by, or null for a job that never got so far */
    void skipped(JobRef job, String reason, byte[] approval) {
        var approved = approved(approval);
        outbox.append(
                Topics.EXECUTIONS_RESULTS,
                job,
                0,
                new ResultEvent.Skipped(
                        job,
                        reason,
                        clock.instant(),
                        approved.map(ConfigEvent.Approved::text).orElse(null),
                        approved.map(ConfigEvent.Approved::submission).orElse(null)));
        metrics.ended(Ending.SKIPPED);
    }

    /** @param approval that it ran or would have run by, or null for a job that never got so far */
    void cancelled(JobRef job, String reason, byte[] approval) {
        cancelled(job, reason, approved(approval));
    }

    void cancelled(JobRef job, String reason, Optional<ConfigEvent.Approved> approved) {
        outbox.append(
                Topics.EXECUTIONS_RESULTS,
                job,
                0,
                new ResultEvent.Cancelled(
                        job,
                        reason,
                        clock.instant(),
                        approved.map(ConfigEvent.Approved::text).orElse(null),
                        approved.map(ConfigEvent.Approved::submission).orElse(null)));
        metrics.ended(Ending.CANCELLED);
    }

    private Optional<ConfigEvent.Approved> approved(byte[] approval) {
        return Optional.ofNullable(approval).map(approvals::decode);
    }
}
