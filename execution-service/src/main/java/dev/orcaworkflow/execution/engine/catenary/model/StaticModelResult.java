package dev.orcaworkflow.execution.engine.catenary.model;

import java.util.List;

/** What became of mapping a model. */
public sealed interface StaticModelResult {
    record Mapped(StaticModel model) implements StaticModelResult {}

    /** @param issues at least one; the first decides the code */
    record Unsupported(List<Issue> issues) implements StaticModelResult {}
}
