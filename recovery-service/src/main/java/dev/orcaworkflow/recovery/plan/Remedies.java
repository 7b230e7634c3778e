package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.recovery.failure.Classification;
import dev.orcaworkflow.recovery.repair.Strategy;
import java.util.ArrayList;
import java.util.List;

/**
 * What may be tried against a kind of failure. Pure.
 *
 * @param open what was not tried for the job yet, in the class's order
 * @param leftOut why the others of its class are not tried, one sentence each
 */
record Remedies(List<Strategy> open, List<String> leftOut) {
    static Remedies of(Classification shown, Trouble trouble, History history) {
        List<Strategy> open = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        shown.fineClass().strategies().stream()
                .flatMap(id -> Strategy.find(id).stream())
                .forEach(remedy -> remedy.obstacle(trouble.engine(), trouble.scope())
                        .ifPresentOrElse(leftOut::add, () -> open.add(remedy)));
        open.removeIf(remedy -> history.hasTried(remedy.id()));
        return new Remedies(List.copyOf(open), List.copyOf(leftOut));
    }
}
