package dev.orcaworkflow.contracts;

/** Input files of a job: {@code total = succeeded + failed} once the job has ended. */
public record FileCounts(int total, int succeeded, int failed) {}
