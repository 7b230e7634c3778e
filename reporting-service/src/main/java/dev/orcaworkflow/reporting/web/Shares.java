package dev.orcaworkflow.reporting.web;

import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.job.JobState;

/**
 * The parts of a batch's bar, % of the expected configurations.
 *
 * @param failed failed or rejected
 * @param leftOut skipped or cancelled
 * @param active running or being mended
 */
record Shares(double succeeded, double failed, double leftOut, double active) {

    static Shares of(BatchSummary batch) {
        BatchSummary.Totals totals = batch.totals();
        int expected = BatchView.expected(batch);
        return new Shares(
                share(totals.succeeded(), expected),
                share(totals.failed() + totals.rejected(), expected),
                share(totals.skipped() + totals.cancelled(), expected),
                share(
                        batch.states().getOrDefault(JobState.RUNNING, 0)
                                + batch.states().getOrDefault(JobState.RECOVERING, 0),
                        expected));
    }

    private static double share(int count, int expected) {
        return expected == 0 ? 0 : Math.round(1000.0 * count / expected) / 10.0;
    }
}
