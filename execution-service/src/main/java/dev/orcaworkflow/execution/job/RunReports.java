package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.FailureEvent;
import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.execution.attempt.AttemptResult;
import dev.orcaworkflow.execution.attempt.RunFacts;
import dev.orcaworkflow.execution.reuse.ReuseOutcome;

/** What is told of a run. */
final class RunReports {
    /** RUNNING → PUBLISHING → SUCCEEDED: the event speaks of the row as it is when it is told. */
    private static final int WRITES_TO_SUCCESS = 2;

    private static final int WRITES_TO_FAILURE = 1;

    private RunReports() {}

    static ResultEvent.Succeeded succeeded(Job job, AttemptResult.Accepted accepted, ReuseOutcome reuse) {
        RunFacts facts = accepted.facts();
        return new ResultEvent.Succeeded(
                job.refAfter(WRITES_TO_SUCCESS),
                job.approval().shape(),
                facts.engine(),
                facts.startedAt(),
                facts.finishedAt(),
                facts.seconds(),
                facts.use().cpuSeconds(),
                facts.peakCpu(),
                facts.peakMemory(),
                accepted.files(),
                accepted.outputs(),
                accepted.fileFailures(),
                accepted.run().checks(),
                accepted.run().extremes(),
                accepted.run().accepted(),
                accepted.run().limitations(),
                job.approval().mark(),
                reuse.told().orElse(null));
    }

    static FailureEvent.Failed failed(Job job, AttemptResult.Failed failed) {
        RunFacts facts = failed.facts();
        ConfigEvent.Approved approval = job.approval();
        return new FailureEvent.Failed(
                job.refAfter(WRITES_TO_FAILURE),
                approval.text(),
                approval.submission(),
                approval.shape(),
                facts.engine(),
                facts.startedAt(),
                facts.finishedAt(),
                facts.seconds(),
                facts.use().cpuSeconds(),
                facts.peakCpu(),
                facts.peakMemory(),
                failed.evidence(),
                failed.isPartial(),
                failed.files(),
                failed.fileFailures(),
                failed.outputs());
    }
}
