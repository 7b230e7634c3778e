package dev.orcaworkflow.configuration.yaml;

/** How a scalar was written. Only plain ones are given a meaning; the others are text. */
public enum ScalarStyle {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED
}
