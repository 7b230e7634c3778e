package dev.orcaworkflow.validation.gate;

import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.configuration.gate.GateReport;
import dev.orcaworkflow.contracts.FindingView;
import dev.orcaworkflow.contracts.GateView;
import java.util.List;

/** How gates 1, 2, 3 and 5 ended, in the words of an event. */
final class GateViews {
    private static final GateResult NOT_REACHED = new GateResult.NotAssessed("an earlier gate failed");

    private GateViews() {}

    static List<GateView> of(GateReport report, List<FindingView> findings, boolean deferred, GateResult resources) {
        boolean readable = report.configuration().isPresent();
        GateResult input = deferred
                ? new GateResult.Deferred("an earlier configuration writes the input files")
                : GateResult.of(of(Gate.INPUT_FILES, findings));
        return List.of(
                GateResult.of(of(Gate.SYNTAX, findings)).view(Gate.SYNTAX),
                (readable ? GateResult.of(of(Gate.SCHEMA, findings)) : NOT_REACHED).view(Gate.SCHEMA),
                (readable ? input : NOT_REACHED).view(Gate.INPUT_FILES),
                (readable ? resources : NOT_REACHED).view(Gate.RESOURCES));
    }

    private static List<FindingView> of(Gate gate, List<FindingView> findings) {
        return findings.stream()
                .filter(finding -> finding.gate().equals(gate.id()))
                .toList();
    }
}
