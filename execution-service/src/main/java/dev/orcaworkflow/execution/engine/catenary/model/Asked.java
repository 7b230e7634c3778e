package dev.orcaworkflow.execution.engine.catenary.model;

import java.util.Set;

/**
 * What the user asks of the solver, as far as it decides what may be left out.
 *
 * @param accept limitations accepted by id
 * @param drag the current's drag is wanted
 * @param bending a result depends on bending: curvature, for one
 */
public record Asked(Set<String> accept, boolean drag, boolean bending) {
    public static final Asked STRICTLY = new Asked(Set.of(), false, false);

    public Asked {
        accept = Set.copyOf(accept);
    }
}
