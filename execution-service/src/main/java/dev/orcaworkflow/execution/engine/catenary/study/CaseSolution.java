package dev.orcaworkflow.execution.engine.catenary.study;

import dev.orcaworkflow.execution.engine.catenary.model.StaticModel;
import dev.orcaworkflow.execution.engine.catenary.mooring.LineStatics;
import dev.orcaworkflow.execution.engine.catenary.mooring.MooringSystem;
import dev.orcaworkflow.execution.engine.catenary.mooring.SystemStatics;
import java.util.Map;
import java.util.Optional;

/** Solves a system with the friction that is wanted and makes a case of it. */
record CaseSolution(String id, StudySettings settings, StaticModel model) {

    StaticCase held(MooringSystem system, Map<String, String> factors, Optional<String> removed, String description)
            throws CaseFailure, InterruptedException {
        String condition = removed.isPresent() || settings.condition().equals("damaged")
                ? StaticCase.VESSEL_HELD
                : settings.condition();
        return of(condition, system, factors, removed, description);
    }

    StaticCase of(
            String condition,
            MooringSystem system,
            Map<String, String> factors,
            Optional<String> removed,
            String description)
            throws CaseFailure, InterruptedException {
        SystemStatics statics = solved(settings.friction() == FrictionPolicy.MOBILISED ? rough(system) : system);
        Optional<SystemStatics> mobilised = settings.friction() == FrictionPolicy.BOTH && hasFriction(system)
                ? Optional.of(solved(rough(system)))
                : Optional.empty();
        return new StaticCase(id, condition, factors, model, statics, mobilised, removed, description);
    }

    SystemStatics solved(MooringSystem system) throws CaseFailure, InterruptedException {
        SystemStatics statics = system.solve();
        if (!statics.unsolved().isEmpty()) {
            LineStatics.Unsolved line = statics.unsolved().getFirst();
            throw new CaseFailure(line.code(), "line " + line.line().name() + ": " + line.reason(), line.residual());
        }
        return statics;
    }

    private boolean hasFriction(MooringSystem system) {
        return system.lines().stream()
                .anyMatch(line -> model.lines().get(line.name()).friction() > 0);
    }

    private MooringSystem rough(MooringSystem system) {
        return system.withLines(
                line -> line.withFriction(model.lines().get(line.name()).friction()));
    }
}
