package dev.orcaworkflow.execution.engine.catenary.result;

/** Why the engine cannot compute a column, for programs and for people. */
public record ColumnRefusal(String code, String message) {}
