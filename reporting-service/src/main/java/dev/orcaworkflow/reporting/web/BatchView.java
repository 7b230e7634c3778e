package dev.orcaworkflow.reporting.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.job.JobQuery.RunningJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A batch with what is going on in it.
 *
 * @param running what is under way, as last heard; at most 20
 */
record BatchView(@JsonUnwrapped BatchSummary summary, List<RunningJob> running) {
    static final int MOST_RUNNING = 20;

    /** Announced size, or what has arrived so far. */
    int expected() {
        return expected(summary);
    }

    static int expected(BatchSummary summary) {
        int submitted = summary.totals().submitted();
        return summary.size() == null ? submitted : Math.max(summary.size(), submitted);
    }

    /** 0 to 100. */
    int percent() {
        return expected() == 0 ? 0 : 100 * summary.totals().ended() / expected();
    }

    /** Seconds to go at the pace so far, or null when nothing can be said. */
    Double etaSeconds(Instant now) {
        return etaSeconds(summary, now);
    }

    static Double etaSeconds(BatchSummary summary, Instant now) {
        int ended = summary.totals().ended();
        if (summary.finished() || ended == 0 || summary.firstStartedAt() == null) {
            return null;
        }
        double elapsed = Duration.between(summary.firstStartedAt(), now).toMillis() / 1000.0 - summary.pausedSeconds();
        return elapsed * (expected(summary) - ended) / ended;
    }
}
