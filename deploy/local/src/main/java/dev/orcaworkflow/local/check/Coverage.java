package dev.orcaworkflow.local.check;

import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Rule;
import dev.orcaworkflow.configuration.gate.GateReport;
import dev.orcaworkflow.local.check.Examination.Examined;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether an engine can run a configuration as it stands.
 *
 * @param reasons why not, those of the engine before those of the text; empty when it can
 */
public record Coverage(String engine, int files, List<String> reasons) {
    private static final Set<String> OF_ENGINES = Set.of(
            Rule.ENGINE_CANNOT_RUN.id(),
            Rule.ENGINE_CANNOT_READ.id(),
            Rule.ENGINE_CANNOT_COMPUTE.id(),
            Rule.REQUIRES_DYNAMICS.id());

    public boolean runs() {
        return reasons.isEmpty();
    }

    /** What each engine can run of this, as if it were the one asked for. */
    public static List<Coverage> of(Examined examined, Examination examination, List<EngineCapability> engines)
            throws IOException {
        List<Coverage> coverages = new ArrayList<>();
        for (EngineCapability engine : engines) {
            GateReport report = examination
                    .asking(examination.options().among(engines, engine))
                    .examine(examined.file())
                    .report();
            int files = report.selection().files().size();
            coverages.add(new Coverage(engine.id(), files, reasons(report)));
        }
        return coverages;
    }

    private static List<String> reasons(GateReport report) {
        List<Finding> errors =
                report.findings().stream().filter(Finding::isError).toList();
        List<String> reasons = new ArrayList<>();
        errors.stream().filter(Coverage::ofEngine).forEach(error -> reasons.add(reason(error)));
        errors.stream().filter(error -> !ofEngine(error)).forEach(error -> reasons.add(reason(error)));
        return reasons.stream().distinct().toList();
    }

    private static boolean ofEngine(Finding finding) {
        return OF_ENGINES.contains(finding.rule());
    }

    private static String reason(Finding finding) {
        return finding.rule() + ": " + finding.message();
    }
}
