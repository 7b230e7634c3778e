package dev.orcaworkflow.configuration.finding;

/** Who may mend what a rule finds. */
public enum Mending {
    /** Only the author. */
    BY_AUTHOR,
    /** A permitted repair can mend it without changing what is asked for. */
    BY_REPAIR,
    /** A person has to answer a question; the answer then mends every configuration with the same problem. */
    BY_ANSWER
}
