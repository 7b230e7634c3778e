package dev.orcaworkflow.recovery;

import dev.orcaworkflow.contracts.RecoveryEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * What recovery decides, counted. Tags are closed sets: the documented classes, and the outcomes below. Whether a job
 * was {@code recovered} or {@code not_recovered} in the end, reporting counts under the same name. Every series is there
 * from the start, so that a rate sees the first decision.
 */
@Startup
@ApplicationScoped
public class RecoveryMetrics {
    private static final String RECOVERIES = "workflow.recoveries";

    /** What became of a failure. */
    public enum Outcome {
        RETRIED,
        REPAIRED,
        ASKED,
        GAVE_UP
    }

    private final MeterRegistry registry;

    RecoveryMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (String errorClass : RecoveryEvent.TOP_CLASSES) {
            for (Outcome outcome : Outcome.values()) {
                counter(errorClass, outcome);
            }
        }
    }

    /** @param errorClass one of the five documented classes */
    public void decided(String errorClass, Outcome outcome) {
        counter(errorClass, outcome).increment();
    }

    private Counter counter(String errorClass, Outcome outcome) {
        return registry.counter(
                RECOVERIES, "error_class", errorClass, "outcome", outcome.name().toLowerCase(Locale.ROOT));
    }
}
