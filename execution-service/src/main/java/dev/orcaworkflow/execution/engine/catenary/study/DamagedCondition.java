package dev.orcaworkflow.execution.engine.catenary.study;

import dev.orcaworkflow.execution.engine.catenary.mooring.Equilibrium;
import dev.orcaworkflow.execution.engine.catenary.mooring.EquilibriumSearch;
import dev.orcaworkflow.execution.engine.catenary.mooring.HorizontalForce;
import dev.orcaworkflow.execution.engine.catenary.mooring.LineStatics;
import dev.orcaworkflow.execution.engine.catenary.mooring.MooringSystem;
import dev.orcaworkflow.execution.engine.catenary.mooring.SystemStatics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One line lost. The force and moment that held the intact vessel at its offset stay; the vessel goes where the other
 * lines balance them, free in surge, sway and yaw.
 */
final class DamagedCondition {
    private final CaseSolution solution;
    private final MooringSystem intact;
    private final Map<String, String> factors;

    DamagedCondition(CaseSolution solution, MooringSystem intact, Map<String, String> factors) {
        this.solution = solution;
        this.intact = intact;
        this.factors = new TreeMap<>(factors);
    }

    /** @param removal a line's name, {@code most-loaded} or {@code second-most-loaded} */
    StaticCase without(String removal) throws CaseFailure, InterruptedException {
        String vessel = vessel();
        SystemStatics held = solution.solved(intact);
        String lost = lost(removal, held);
        HorizontalForce force = held.holding(vessel);
        factors.put("removed", lost);
        return switch (new EquilibriumSearch(vessel, force, true).from(intact.without(lost))) {
            case Equilibrium.NotFound(var reason) ->
                throw new CaseFailure("NO_EQUILIBRIUM", "without " + lost + ": " + reason);
            case Equilibrium.Found found ->
                solution.of(
                        "damaged",
                        found.statics().system(),
                        factors,
                        Optional.of(lost),
                        description(lost, removal, force, found));
        };
    }

    private String vessel() throws CaseFailure {
        List<String> moored = intact.mooredVessels();
        if (moored.size() != 1) {
            throw new CaseFailure(
                    "DAMAGED_NEEDS_ONE_VESSEL",
                    "a damaged case is solved for one moored vessel; the model has " + moored.size() + ": "
                            + String.join(", ", moored));
        }
        return moored.getFirst();
    }

    private static String lost(String removal, SystemStatics held) throws CaseFailure {
        List<LineStatics.Hanging> byLoad = held.byLoad();
        int place =
                switch (removal) {
                    case "most-loaded" -> 0;
                    case "second-most-loaded" -> 1;
                    case String name -> {
                        if (held.line(name).isEmpty()) {
                            throw new CaseFailure(
                                    "OBJECT_ABSENT",
                                    "engine.damaged.remove names '" + name + "'; the model has "
                                            + String.join(", ", held.lines().keySet()));
                        }
                        yield -1;
                    }
                };
        if (place >= byLoad.size()) {
            throw new CaseFailure("DAMAGED_NEEDS_LINES", "the model has only " + byLoad.size() + " line");
        }
        return place < 0 ? removal : byLoad.get(place).line().name();
    }

    private static String description(String lost, String removal, HorizontalForce force, Equilibrium.Found found) {
        String which = lost.equals(removal) ? "" : " (" + removal + ")";
        return String.format(
                Locale.ROOT,
                "%s%s lost under %.2f kN; vessel at (%.2f; %.2f) m and heading %.2f deg",
                lost,
                which,
                force.size(),
                found.pose().origin().x(),
                found.pose().origin().y(),
                found.pose().heading());
    }
}
