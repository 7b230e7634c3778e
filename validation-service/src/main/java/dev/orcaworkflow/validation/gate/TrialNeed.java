package dev.orcaworkflow.validation.gate;

/** What gate 4 asks for. */
public sealed interface TrialNeed {

    /** No trial: the gate has its result. */
    record None(GateResult result) implements TrialNeed {}

    /** The trial that all configurations of the shape share. */
    record Shared() implements TrialNeed {}

    /** A trial for this configuration alone. */
    record Own() implements TrialNeed {}
}
