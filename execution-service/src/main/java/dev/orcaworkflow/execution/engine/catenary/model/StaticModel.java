package dev.orcaworkflow.execution.engine.catenary.model;

import dev.orcaworkflow.execution.engine.catenary.mooring.MooringSystem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A model that the solver can work with.
 *
 * @param lines by name, in the model's order
 * @param accepted ids of what the user accepted and this model needed
 * @param limitations what holds for its results, one sentence each
 */
public record StaticModel(
        Sea sea, MooringSystem system, Map<String, StaticLine> lines, Set<String> accepted, List<String> limitations) {}
