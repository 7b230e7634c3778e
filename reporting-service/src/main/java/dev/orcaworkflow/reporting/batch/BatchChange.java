package dev.orcaworkflow.reporting.batch;

import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.job.JobTally;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What one transaction changes in the sums of one batch. */
public final class BatchChange {
    private final Map<String, Integer> counts = new HashMap<>();
    private final String batch;
    private Instant firstStartedAt;
    private Instant lastEndedAt;

    public BatchChange(String batch) {
        this.batch = batch;
    }

    /** @param before what the job added until now, or null when it is new */
    public void add(JobTally before, JobSummary now) {
        JobTally after = now.tally();
        for (Counter counter : Counter.ALL) {
            counts.merge(counter.column(), counter.of(after) - counter.of(before), Integer::sum);
        }
        firstStartedAt = earlier(firstStartedAt, now.firstStartedAt());
        lastEndedAt = later(lastEndedAt, now.endedAt());
    }

    String batch() {
        return batch;
    }

    int count(Counter counter) {
        return counts.getOrDefault(counter.column(), 0);
    }

    Instant firstStartedAt() {
        return firstStartedAt;
    }

    Instant lastEndedAt() {
        return lastEndedAt;
    }

    private static Instant earlier(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
