package dev.orcaworkflow.execution.engine.embedded;

import dev.orcaworkflow.configuration.setting.EngineSettings;
import dev.orcaworkflow.execution.engine.catenary.result.Extremes;
import dev.orcaworkflow.execution.engine.catenary.result.LoadChecks;
import dev.orcaworkflow.execution.engine.catenary.result.SolveChecks;
import dev.orcaworkflow.execution.engine.catenary.study.StaticCase;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Extremes, checks and assumptions, gathered case by case or file by file, in the order of the files. */
final class Findings {
    final Extremes extremes;
    final SolveChecks checks;
    final LoadChecks loads = new LoadChecks();
    final Set<String> accepted = new LinkedHashSet<>();
    final Set<String> limitations = new LinkedHashSet<>();

    Findings(EngineSettings settings) {
        this.extremes = new Extremes(settings);
        this.checks = new SolveChecks(settings);
    }

    void add(StaticCase solved) {
        extremes.add(solved);
        checks.see(solved);
        loads.see(solved);
        accepted.addAll(solved.model().accepted());
        limitations.addAll(solved.model().limitations());
    }

    void add(FileFindings file) {
        extremes.add(file.extremes());
        checks.see(file.solve());
        loads.see(file.loads());
        accepted.addAll(file.accepted());
        limitations.addAll(file.limitations());
    }

    FileFindings ofFile() {
        return new FileFindings(
                extremes.kept(), checks.seen(), loads.seen(), List.copyOf(accepted), List.copyOf(limitations));
    }
}
