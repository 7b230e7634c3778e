package dev.orcaworkflow.execution.progress;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.JobRef;
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
     * @param atOnce tell the start at once; of one among many short runs it is told only if it turns out to be long
     */
    public EngineListener of(JobRef job, ConfigEvent.Approved approval, boolean atOnce) {
        return new ThinnedProgress(
                publisher,
                job,
                worker.name(),
                approval.engine(),
                clock.instant(),
                config.progressInterval().toNanos(),
                atOnce);
    }
}
