package dev.orcaworkflow.reporting.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.reporting.batch.BatchState;
import dev.orcaworkflow.reporting.batch.BatchSummary;
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
 * @param filesPerMinute of late, or over the whole batch once it has ended; in words, or a dash
 * @param use what its running configurations hold
 */
record BatchProgress(
        String batch,
        BatchState state,
        boolean finished,
        int percent,
        int expected,
        String eta,
        String filesPerMinute,
        Totals totals,
        FileCounts files,
        Map<JobState, Integer> states,
        @JsonIgnore Shares shares,
        List<RunningJob> running,
        Use use) {

    /** @param cores held and there are, in words */
    record Use(int running, String cores, List<Seats> pools) {}

    /** @param size 0 when no worker has told of this pool */
    record Seats(String pool, int held, int size) {}

    static BatchProgress of(BatchView view, Double filesPerMinute, Use use, Instant now) {
        BatchSummary summary = view.summary();
        return new BatchProgress(
                summary.batch(),
                summary.state(),
                summary.finished(),
                view.percent(),
                view.expected(),
                Numbers.duration(view.etaSeconds(now)),
                Numbers.fixed(filesPerMinute, 0),
                summary.totals(),
                summary.files(),
                summary.states(),
                Shares.of(summary),
                view.running(),
                use);
    }

    /** Part of the bar, %: succeeded. */
    @JsonProperty
    public double succeededShare() {
        return shares.succeeded();
    }

    /** Part of the bar, %: failed or rejected. */
    @JsonProperty
    public double failedShare() {
        return shares.failed();
    }

    /** Part of the bar, %: skipped or cancelled. */
    @JsonProperty
    public double leftOutShare() {
        return shares.leftOut();
    }

    /** Part of the bar, %: running or being mended. */
    @JsonProperty
    public double activeShare() {
        return shares.active();
    }
}
