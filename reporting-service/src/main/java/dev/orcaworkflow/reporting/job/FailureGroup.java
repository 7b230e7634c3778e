package dev.orcaworkflow.reporting.job;

/**
 * Jobs of a batch that have one problem: equal signatures are one problem.
 *
 * @param cause null while nobody knows
 * @param fix null when none is known
 */
public record FailureGroup(
        String signature, String errorClass, String fineClass, int count, String message, String cause, String fix) {}
