package dev.orcaworkflow.execution.progress;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.ProgressEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.engine.EngineListener;
import dev.orcaworkflow.execution.worker.Worker;
import dev.orcaworkflow.messaging.DirectPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Makes a listener per run. */
@ApplicationScoped
public class ProgressReports {
    private final DirectPublisher publisher;
    private final Worker worker;
    private final ExecutionConfig config;
    private final Clock clock;

    ProgressReports(DirectPublisher publisher, Worker worker, ExecutionConfig config, Clock clock) {
        this.publisher = publisher;
        this.worker = worker;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A later attempt tells nothing within its first interval: somebody may have told something of the one before it just
     * now, and a job tells at most one event per interval, whoever runs it.
     *
     * @param atOnce tell the start at once; of one among many short runs it is told only if it turns out to be long
     */
    public EngineListener of(JobRef job, ConfigEvent.Approved approval, boolean atOnce) {
        var start = new ProgressEvent.Started(job, worker.name(), approval.engine(), 0, clock.instant());
        return new ThinnedProgress(
                event -> publisher.publish(
                        Topics.EXECUTIONS_PROGRESS, job.jobId().toString(), event),
                start,
                atOnce && job.attempt() == 1,
                config.progressInterval(),
                System::nanoTime);
    }
}
