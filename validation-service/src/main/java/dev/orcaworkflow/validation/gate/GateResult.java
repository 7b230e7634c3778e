package dev.orcaworkflow.validation.gate;

import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.GateView;
import java.util.List;

/** How a gate ended. */
public sealed interface GateResult {

    /** @param note how it was shown, or null */
    record Passed(String note) implements GateResult {}

    record Warned(List<FindingView> findings) implements GateResult {}

    record Failed(List<FindingView> findings) implements GateResult {}

    /** Execution repeats the gate just before the start. */
    record Deferred(String reason) implements GateResult {}

    record NotAssessed(String reason) implements GateResult {}

    /** The worst of the findings decides; none at all is a pass. */
    static GateResult of(List<FindingView> findings) {
        if (findings.stream().anyMatch(finding -> finding.severity().equals("error"))) {
            return new Failed(findings);
        }
        return findings.stream().anyMatch(finding -> finding.severity().equals("warning"))
                ? new Warned(findings)
                : new Passed(null);
    }

    /** What the gate has to say beside its result. */
    default List<FindingView> remarks() {
        return switch (this) {
            case Warned(var findings) -> findings;
            case Failed(var findings) -> findings;
            case Passed _, Deferred _, NotAssessed _ -> List.of();
        };
    }

    default GateView view(Gate gate) {
        return switch (this) {
            case Passed(String note) -> new GateView(gate.id(), "passed", note);
            case Warned(var findings) ->
                new GateView(gate.id(), "warned", findings.getFirst().message());
            case Failed(var findings) ->
                new GateView(gate.id(), "failed", findings.getFirst().message());
            case Deferred(String reason) -> new GateView(gate.id(), "deferred", reason);
            case NotAssessed(String reason) -> new GateView(gate.id(), "not-assessed", reason);
        };
    }
}
