package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.execution.worker.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;

/** Starts with a lease, stops without one: what a worker does not finish in time, another one does. */
@ApplicationScoped
class Lifecycle {
    private static final Logger LOGGER = Logger.getLogger(Lifecycle.class);

    private final JobAdoption adoption;
    private final Heartbeat heartbeat;
    private final JobSweep sweep;
    private final JobDispatcher dispatcher;
    private final Worker worker;

    Lifecycle(JobAdoption adoption, Heartbeat heartbeat, JobSweep sweep, JobDispatcher dispatcher, Worker worker) {
        this.adoption = adoption;
        this.heartbeat = heartbeat;
        this.sweep = sweep;
        this.dispatcher = dispatcher;
        this.worker = worker;
    }

    void start(@Observes StartupEvent start) {
        List<JobGroup> adopted = adoption.takeLease();
        heartbeat.start();
        dispatcher.adopt(adopted);
        sweep.start();
        dispatcher.start();
        LOGGER.infof("Worker %s takes jobs", worker.name());
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        dispatcher.stop();
        sweep.stop();
        heartbeat.stop();
        LOGGER.infof("Worker %s gave its jobs back", worker.name());
    }
}
