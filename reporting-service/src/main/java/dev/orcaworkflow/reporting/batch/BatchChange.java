package dev.orcaworkflow.reporting.batch;

import dev.orcaworkflow.reporting.job.JobState;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.job.JobTally;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What one transaction changes in the sums of one batch: as a whole, by engine and by problem. */
public final class BatchChange {
    private final String batch;
    private final Sums whole = new Sums(Counter.ALL);
    private final Map<String, Sums> engines = new TreeMap<>();
    private final Map<String, Problem> problems = new TreeMap<>();

    /** How many jobs got a problem, less those that lost it; {@code dead} are those that a retry would run again. */
    record Problem(int jobs, int dead) {
        private Problem plus(Problem other) {
            return new Problem(jobs + other.jobs, dead + other.dead);
        }
    }

    public BatchChange(String batch) {
        this.batch = batch;
    }

    /** @param before what the job added until now, or null when it is new */
    public void add(JobTally before, JobSummary now) {
        JobTally after = now.tally();
        whole.move(before, after);
        whole.span(now.firstStartedAt(), now.endedAt());
        byEngine(before, after, now);
        byProblem(before, -1);
        byProblem(after, 1);
    }

    /** A job was found running. */
    public void running(JobState before) {
        whole.add(before.sum(), -1);
        whole.add(JobState.RUNNING.sum(), 1);
    }

    String batch() {
        return batch;
    }

    int count(Counter counter) {
        return whole.count(counter);
    }

    Instant firstStartedAt() {
        return whole.first();
    }

    Instant lastEndedAt() {
        return whole.last();
    }

    Map<String, Sums> engines() {
        return engines;
    }

    /** By signature. */
    Map<String, Problem> problems() {
        return problems;
    }

    private void byEngine(JobTally before, JobTally after, JobSummary now) {
        if (before != null && before.engine() != null) {
            sums(before.engine()).move(before, null);
        }
        if (after.engine() != null) {
            sums(after.engine()).move(null, after);
            sums(after.engine()).span(now.firstStartedAt(), now.endedAt());
        }
    }

    private Sums sums(String engine) {
        return engines.computeIfAbsent(engine, _ -> new Sums(Counter.OF_ENGINE));
    }

    private void byProblem(JobTally job, int count) {
        if (job != null && job.signature() != null) {
            Problem change = new Problem(count, job.state() == JobState.DEAD ? count : 0);
            problems.merge(job.signature(), change, Problem::plus);
        }
    }
}
