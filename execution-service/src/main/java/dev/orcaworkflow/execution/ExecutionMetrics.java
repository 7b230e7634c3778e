package dev.orcaworkflow.execution;

import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.execution.attempt.AttemptResult;
import dev.orcaworkflow.execution.attempt.RunFacts;
import dev.orcaworkflow.execution.worker.HostUse;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Names and tags of this service's metrics; every tag is from a closed set. */
@ApplicationScoped
public class ExecutionMetrics {
    private static final String OUTCOME = "outcome";

    private final Runs succeeded;
    private final Runs failed;
    private final Counter filesSucceeded;
    private final Counter filesFailed;
    private final Counter leaseExpiries;

    ExecutionMetrics(MeterRegistry registry, HostUse use) {
        succeeded = Runs.of(registry, "succeeded");
        failed = Runs.of(registry, "failed");
        filesSucceeded = registry.counter("workflow.files.processed", OUTCOME, "succeeded");
        filesFailed = registry.counter("workflow.files.processed", OUTCOME, "failed");
        leaseExpiries = registry.counter("workflow.lease.expiries");
        Gauge.builder("workflow.resource.utilization.ratio", use, HostUse::processor)
                .tag("resource", "cpu")
                .register(registry);
        Gauge.builder("workflow.resource.utilization.ratio", use, HostUse::memory)
                .tag("resource", "memory")
                .register(registry);
    }

    private record Runs(Timer seconds, Counter jobs) {
        static Runs of(MeterRegistry registry, String outcome) {
            return new Runs(
                    Timer.builder("workflow.config.processing")
                            .tag(OUTCOME, outcome)
                            .publishPercentileHistogram()
                            .register(registry),
                    registry.counter("workflow.jobs", OUTCOME, outcome, "error_class", "none"));
        }
    }

    public void ran(AttemptResult.Accepted accepted) {
        count(succeeded, accepted.facts(), accepted.files());
    }

    public void ran(AttemptResult.Failed failure) {
        count(failed, failure.facts(), failure.files());
    }

    private void count(Runs runs, RunFacts facts, FileCounts counted) {
        runs.seconds().record(Duration.ofNanos((long) (facts.seconds() * 1e9)));
        runs.jobs().increment();
        filesSucceeded.increment(counted.succeeded());
        filesFailed.increment(counted.failed());
    }

    public void leaseExpired() {
        leaseExpiries.increment();
    }
}
