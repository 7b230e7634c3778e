package dev.orcaworkflow.reporting.journal;

import dev.orcaworkflow.contracts.JobRef;

/** Where on a job's way an event stands. */
public record Place(JobRef job, Stage stage) {}
