package dev.orcaworkflow.configuration.gate;

/** One question asked of every configuration. */
@FunctionalInterface
interface Check {
    void examine(Subject subject);
}
