package dev.orcaworkflow.validation.gate;

/** What is known of a shape by the trials that were run with it. */
public enum TrialStanding {
    /** No trial was asked for yet. */
    UNTRIED,
    /** The shared one is on its way. */
    RUNNING,
    /** At least one passed. */
    PASSED,
    /** The shared one failed and none has passed since. */
    FAILED
}
