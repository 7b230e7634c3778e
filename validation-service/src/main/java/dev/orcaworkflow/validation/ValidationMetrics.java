package dev.orcaworkflow.validation;

import dev.orcaworkflow.contracts.FindingView;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The names of this service's metrics. */
@ApplicationScoped
public class ValidationMetrics {
    private static final String FINDINGS = "workflow.validation.findings";

    private final MeterRegistry registry;

    ValidationMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts the findings of a configuration on which a verdict fell. */
    public void decided(List<FindingView> findings) {
        findings.forEach(finding -> registry.counter(FINDINGS, "gate", finding.gate(), "severity", finding.severity())
                .increment());
    }
}
