package dev.orcaworkflow.validation;

import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.configuration.finding.Severity;
import dev.orcaworkflow.contracts.FindingView;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The names of this service's metrics. Every series is there from the start, so that a rate sees the first finding. */
@Startup
@ApplicationScoped
public class ValidationMetrics {
    private static final String FINDINGS = "workflow.validation.findings";

    private final MeterRegistry registry;

    ValidationMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Gate gate : Gate.values()) {
            for (Severity severity : Severity.values()) {
                counter(gate.id(), severity.id());
            }
        }
    }

    /** Counts the findings of a configuration on which a verdict fell. */
    public void decided(List<FindingView> findings) {
        findings.forEach(finding -> counter(finding.gate(), finding.severity()).increment());
    }

    private Counter counter(String gate, String severity) {
        return registry.counter(FINDINGS, "gate", gate, "severity", severity);
    }
}
