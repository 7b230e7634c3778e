package dev.orcaworkflow.execution.engine.catenary.current;

/** A line in a flow, solved or refused. */
public sealed interface DragSolution {
    record Solved(DraggedLine line) implements DragSolution {}

    record Refused(String code, String reason, double residual) implements DragSolution {}
}
