package dev.orcaworkflow.reporting.job;

import dev.orcaworkflow.contracts.JobRef;

/** How far an attempt is, as last heard. */
public record JobProgress(JobRef job, int done, int total, String item) {}
