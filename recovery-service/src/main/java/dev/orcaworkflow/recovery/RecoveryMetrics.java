package dev.orcaworkflow.recovery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** What recovery counts. Tags are closed sets: the documented classes, and the outcomes below. */
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
    }

    /** @param errorClass one of the five documented classes */
    public void decided(String errorClass, Outcome outcome) {
        registry.counter(
                        RECOVERIES,
                        "error_class",
                        errorClass,
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
