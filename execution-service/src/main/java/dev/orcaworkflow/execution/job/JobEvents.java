package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.FailureEvent;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.execution.ExecutionMetrics;
import dev.orcaworkflow.execution.ExecutionMetrics.Ending;
import dev.orcaworkflow.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Promises to tell how jobs ended, and counts them. */
@ApplicationScoped
class JobEvents {
    private final Outbox outbox;
    private final ExecutionMetrics metrics;
    private final Clock clock;

    JobEvents(Outbox outbox, ExecutionMetrics metrics, Clock clock) {
        this.outbox = outbox;
        this.metrics = metrics;
        this.clock = clock;
    }

    void succeeded(ResultEvent.Succeeded event) {
        outbox.append(Topics.EXECUTIONS_RESULTS, event.job(), 0, event);
        metrics.ended(Ending.SUCCEEDED);
    }

    void failed(FailureEvent.Failed event) {
        outbox.append(Topics.EXECUTIONS_FAILURES, event.job(), 0, event);
    }

    void skipped(JobRef job, String reason) {
        outbox.append(Topics.EXECUTIONS_RESULTS, job, 0, new ResultEvent.Skipped(job, reason, clock.instant()));
        metrics.ended(Ending.SKIPPED);
    }

    void cancelled(JobRef job, String reason) {
        outbox.append(Topics.EXECUTIONS_RESULTS, job, 0, new ResultEvent.Cancelled(job, reason, clock.instant()));
        metrics.ended(Ending.CANCELLED);
    }
}
