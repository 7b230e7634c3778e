package dev.orcaworkflow.execution.engine.catenary.line;

/** How a solved line hangs. */
public enum LineShape {
    /** Nothing lies on the seabed. */
    SUSPENDED,
    /** Rests on the seabed from the lower end to a touchdown point. */
    GROUNDED,
    /** Rests on the seabed from end to end. */
    FLAT,
    /** No horizontal tension: hangs straight down, what is left over lies on the seabed or folds back. */
    SLACK,
    /** Both ends are above the seabed and the middle rests on it. */
    TROUGH,
    /** As TROUGH, without horizontal tension. */
    SLACK_TROUGH
}
