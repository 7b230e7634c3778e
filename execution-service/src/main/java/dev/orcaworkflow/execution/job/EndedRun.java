package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.execution.attempt.AttemptResult;

/** A job's run that has ended and is not yet written down. */
record EndedRun(Job job, AttemptResult result) {}
