package dev.orcaworkflow.reporting.batch;

import dev.orcaworkflow.reporting.job.JobTally;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Differences of some counters, and the time from the first start to the last end that was seen. */
final class Sums {
    private final List<Counter> counters;
    private final Map<String, Integer> counts = new HashMap<>();
    private Instant first;
    private Instant last;

    Sums(List<Counter> counters) {
        this.counters = counters;
    }

    /** A job counts as {@code after} and no longer as {@code before}; null is a job that is not there. */
    void move(JobTally before, JobTally after) {
        for (Counter counter : counters) {
            add(counter.column(), counter.of(after) - counter.of(before));
        }
    }

    void add(String column, int difference) {
        counts.merge(column, difference, Integer::sum);
    }

    void span(Instant started, Instant ended) {
        if (started != null && (first == null || started.isBefore(first))) {
            first = started;
        }
        if (ended != null && (last == null || ended.isAfter(last))) {
            last = ended;
        }
    }

    int count(Counter counter) {
        return counts.getOrDefault(counter.column(), 0);
    }

    Instant first() {
        return first;
    }

    Instant last() {
        return last;
    }
}
