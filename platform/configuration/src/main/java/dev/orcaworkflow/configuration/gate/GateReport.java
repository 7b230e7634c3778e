package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.configuration.selection.Selection;
import java.util.List;
import java.util.Optional;

/**
 * What gates 1 to 3 found.
 *
 * @param findings in the order of the text
 * @param configuration empty when the text is unreadable
 * @param selection the files that the engine would read
 * @param engine id of the engine that would run it
 * @param shape equal for configurations that one trial can speak for; empty when unreadable
 * @param objects names that results can be asked of, of all selected models
 */
public record GateReport(
        List<Finding> findings,
        Optional<Configuration> configuration,
        Selection selection,
        String engine,
        String shape,
        List<String> objects) {

    public GateReport {
        findings = List.copyOf(findings);
        objects = List.copyOf(objects);
    }

    GateReport with(List<Finding> others) {
        return new GateReport(others, configuration, selection, engine, shape, objects);
    }

    public VerdictHint hint() {
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        if (errors.isEmpty()) {
            return VerdictHint.CLEAN;
        }
        return errors.stream().allMatch(error -> error.repairable() || error.answerable())
                ? VerdictHint.MENDABLE
                : VerdictHint.FINAL;
    }

    public List<Finding> of(Gate gate) {
        return findings.stream().filter(finding -> finding.gate() == gate).toList();
    }
}
