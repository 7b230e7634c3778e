package dev.orcaworkflow.execution;

import dev.orcaworkflow.contracts.RecoveryEvent;
import dev.orcaworkflow.execution.attempt.AttemptResult;
import dev.orcaworkflow.execution.attempt.RunFacts;
import dev.orcaworkflow.execution.worker.HostUse;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Names and tags of this service's metrics. Every tag is from a closed set and every series is there from the start: a
 * rate sees the first failure too, and the number of series never depends on the number of jobs.
 */
@Startup
@ApplicationScoped
public class ExecutionMetrics {
    private static final String PROCESSING = "workflow.config.processing";
    private static final String JOBS = "workflow.jobs";
    private static final String LEASE_EXPIRIES = "workflow.lease.expiries";
    private static final String UTILIZATION = "workflow.resource.utilization.ratio";
    private static final String OUTCOME = "outcome";
    private static final String ERROR_CLASS = "error_class";
    private static final String RESOURCE = "resource";
    private static final String NO_ERROR = "none";

    /** How a job ended for good, recovery included. */
    public enum Ending {
        SUCCEEDED(false),
        FAILED(true),
        REJECTED(true),
        SKIPPED(false),
        CANCELLED(false);

        private final boolean byError;

        Ending(boolean byError) {
            this.byError = byError;
        }

        private List<String> errorClasses() {
            return byError ? RecoveryEvent.TOP_CLASSES : List.of(NO_ERROR);
        }
    }

    private final Timer succeeded;
    private final Timer failed;
    private final Map<Ending, Map<String, Counter>> endings = new EnumMap<>(Ending.class);
    private final Timer claims;
    private final Counter jobsClaimed;
    private final Counter leaseExpiries;

    ExecutionMetrics(MeterRegistry registry, HostUse use) {
        succeeded = attempts(registry, "succeeded");
        failed = attempts(registry, "failed");
        for (Ending ending : Ending.values()) {
            endings.put(ending, byErrorClass(registry, ending));
        }
        claims = registry.timer("workflow.claim");
        jobsClaimed = registry.counter("workflow.jobs.claimed");
        leaseExpiries = registry.counter(LEASE_EXPIRIES);
        Gauge.builder(UTILIZATION, use, HostUse::processor).tag(RESOURCE, "cpu").register(registry);
        Gauge.builder(UTILIZATION, use, HostUse::memory).tag(RESOURCE, "memory").register(registry);
    }

    private static Timer attempts(MeterRegistry registry, String outcome) {
        return Timer.builder(PROCESSING)
                .tag(OUTCOME, outcome)
                .publishPercentileHistogram()
                .register(registry);
    }

    private static Map<String, Counter> byErrorClass(MeterRegistry registry, Ending ending) {
        return ending.errorClasses().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        errorClass -> registry.counter(JOBS, OUTCOME, tag(ending), ERROR_CLASS, errorClass)));
    }

    private static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** An attempt was accepted; its job ends when its files are in place. */
    public void ran(AttemptResult.Accepted accepted) {
        record(succeeded, accepted.facts());
    }

    /** An attempt failed; what becomes of its job is another matter. */
    public void ran(AttemptResult.Failed failure) {
        record(failed, failure.facts());
    }

    private static void record(Timer attempts, RunFacts facts) {
        attempts.record(Duration.ofNanos((long) (facts.seconds() * 1e9)));
    }

    public void ended(Ending ending) {
        ended(ending, NO_ERROR);
    }

    /** @param errorClass one of the documented ones; whatever a later version may add counts as unknown */
    public void ended(Ending ending, String errorClass) {
        Map<String, Counter> counters = endings.get(ending);
        counters.getOrDefault(errorClass, counters.get(RecoveryEvent.TOP_CLASSES.getLast()))
                .increment();
    }

    /** One claim took so many jobs. */
    public void claimed(int jobs, long nanos) {
        claims.record(Duration.ofNanos(nanos));
        jobsClaimed.increment(jobs);
    }

    public void leaseExpired() {
        leaseExpiries.increment();
    }
}
