package dev.orcaworkflow.execution.engine.catenary.result;

/** A value of a table. */
public sealed interface Cell {
    record Number(double value) implements Cell {}

    /** The case has no such object, and the user knows; never replaced by anything. */
    record NotPresent() implements Cell {}

    /** The case failed. */
    record Empty() implements Cell {}
}
