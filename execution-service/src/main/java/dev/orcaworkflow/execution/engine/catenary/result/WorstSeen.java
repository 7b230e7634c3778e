package dev.orcaworkflow.execution.engine.catenary.result;

/**
 * The largest measure of one kind over some cases.
 *
 * @param where it was seen
 * @param count of all measures
 */
public record WorstSeen(double value, String where, int count) {}
