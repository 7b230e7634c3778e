package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.execution.attempt.AttemptResult;
import dev.orcaworkflow.execution.reuse.ReuseOutcome;

/**
 * A job's run that has ended and is not yet written down.
 *
 * @param reuse whether an earlier result stood for it
 */
record EndedRun(Job job, AttemptResult result, ReuseOutcome reuse) {
    EndedRun(Job job, AttemptResult result) {
        this(job, result, new ReuseOutcome.NotAsked());
    }
}
