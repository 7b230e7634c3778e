package dev.orcaworkflow.execution.capacity;

import dev.orcaworkflow.contracts.CapacityEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.admission.LicencePools;
import dev.orcaworkflow.execution.admission.ResourceBudget;
import dev.orcaworkflow.execution.engine.Engines;
import dev.orcaworkflow.execution.optimisation.WaitingWork;
import dev.orcaworkflow.execution.worker.HostUse;
import dev.orcaworkflow.execution.worker.Worker;
import dev.orcaworkflow.messaging.DirectPublisher;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Announces this worker at its start and again and again: a lost announcement is made good by the next one. */
@ApplicationScoped
class CapacityAnnouncer {
    private final DirectPublisher publisher;
    private final Worker worker;
    private final Engines engines;
    private final ResourceBudget budget;
    private final ExecutionConfig config;
    private final LicencePools pools;
    private final HostUse use;
    private final WaitingWork waiting;
    private final EngineOffers offers;
    private final Clock clock;

    CapacityAnnouncer(
            DirectPublisher publisher,
            Worker worker,
            Engines engines,
            ResourceBudget budget,
            ExecutionConfig config,
            LicencePools pools,
            HostUse use,
            WaitingWork waiting,
            EngineOffers offers,
            Clock clock) {
        this.publisher = publisher;
        this.worker = worker;
        this.engines = engines;
        this.budget = budget;
        this.config = config;
        this.pools = pools;
        this.use = use;
        this.waiting = waiting;
        this.offers = offers;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start) {
        announce();
    }

    @Scheduled(every = "${workflow.execution.announce-interval:10s}")
    void announce() {
        budget.announce();
        CapacityEvent.Announced announced = announcement();
        offers.keep(announced.worker(), announced.engines());
        publisher.publish(Topics.EXECUTIONS_CAPACITY, announced.worker(), announced);
    }

    @Scheduled(every = "${workflow.execution.sample-interval:1s}")
    void measure() {
        use.sample();
    }

    private CapacityEvent.Announced announcement() {
        return new CapacityEvent.Announced(
                worker.name(),
                worker.host(),
                clock.instant(),
                config.defaultEngine(),
                engines.offers(),
                budget.total().milliCores(),
                budget.total().memoryMiB(),
                pools.sizes(),
                waiting.coreSeconds());
    }
}
