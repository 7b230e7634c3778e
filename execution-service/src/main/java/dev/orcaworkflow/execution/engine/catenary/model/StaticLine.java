package dev.orcaworkflow.execution.engine.catenary.model;

import dev.orcaworkflow.execution.engine.catenary.mooring.MooringLine;
import java.util.List;

/**
 * A line of a model.
 *
 * @param types of its sections, from End A
 * @param friction coefficient that the model has for it; 0 when its policy is {@code None}
 */
public record StaticLine(MooringLine line, List<LineType> types, double friction) {
    public StaticLine {
        types = List.copyOf(types);
    }

    public String name() {
        return line.name();
    }
}
