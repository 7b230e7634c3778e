package dev.orcaworkflow.validation.gate;

/** When a configuration is tried on one file before it is approved. */
public enum TrialPolicy {
    /** Every configuration gets a trial of its own. */
    ALWAYS,
    /** One passed trial speaks for every configuration of its shape. */
    SHARED,
    /** Gate 4 is switched off. */
    NEVER
}
