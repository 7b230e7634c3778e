package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.reporting.batch.BatchState;
import dev.orcaworkflow.reporting.batch.BatchSummary.Totals;
import dev.orcaworkflow.reporting.job.JobQuery.RunningJob;
import dev.orcaworkflow.reporting.job.JobState;
import dev.orcaworkflow.reporting.report.Numbers;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a batch goes, as an open page hears it.
 *
 * @param percent of the configurations that have ended, 0 to 100
 * @param eta time to go in words, or a dash
 */
record BatchProgress(
        String batch,
        BatchState state,
        boolean finished,
        int percent,
        int expected,
        String eta,
        Totals totals,
        FileCounts files,
        Map<JobState, Integer> states,
        List<RunningJob> running) {

    static BatchProgress of(BatchView view, Instant now) {
        return new BatchProgress(
                view.summary().batch(),
                view.summary().state(),
                view.summary().finished(),
                view.percent(),
                view.expected(),
                Numbers.duration(view.etaSeconds(now)),
                view.summary().totals(),
                view.summary().files(),
                view.states(),
                view.running());
    }
}
