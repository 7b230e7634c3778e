package dev.orcaworkflow.reporting.report;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.naturalOrder;

import dev.orcaworkflow.reporting.job.JobState;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.report.BatchReport.ProcessingTime;
import dev.orcaworkflow.reporting.report.BatchReport.TimeSpent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Where the time of a batch went, gathered job by job. */
final class TimeTally {
    private static final int LONGEST = 3;

    /** A configuration that waited. */
    record Wait(String config, double seconds) {}

    /** Files that ended at one moment. */
    record Ended(Instant at, int files) {}

    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> perFile = new ArrayList<>();
    private final List<Double> waits = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private final PriorityQueue<Wait> longest = new PriorityQueue<>(comparingDouble(Wait::seconds));
    private double waited;
    private double ran;
    private double mended;

    void see(JobSummary job) {
        waited += job.detail().times().waited();
        ran += job.detail().times().ran();
        mended += job.detail().times().mended();
        if (job.detail().times().startedAt() != null) {
            waits.add(job.detail().times().waited());
            longest.add(new Wait(job.config(), job.detail().times().waited()));
            if (longest.size() > LONGEST) {
                longest.poll();
            }
        }
        if (job.seconds() != null) {
            seconds.add(job.seconds());
            if (job.files().total() > 0) {
                perFile.add(job.seconds() / job.files().total());
            }
        }
        int files = job.files().succeeded() + job.files().failed();
        boolean ran = job.state() == JobState.SUCCEEDED || job.state() == JobState.DEAD;
        if (ran && job.endedAt() != null && files > 0) {
            ended.add(new Ended(job.endedAt(), files));
        }
    }

    ProcessingTime processingTime() {
        return new ProcessingTime(percentile(seconds, 0.50), percentile(seconds, 0.95), percentile(seconds, 1));
    }

    TimeSpent spent() {
        return new TimeSpent(waited, ran, mended);
    }

    /** Waits of all jobs that ran: median and what 95 % stayed below. */
    ProcessingTime waits() {
        return new ProcessingTime(percentile(waits, 0.50), percentile(waits, 0.95), percentile(waits, 1));
    }

    /** Mean wall time of a file, one per configuration, s. */
    List<Double> perFile() {
        return perFile;
    }

    List<Ended> ended() {
        return ended;
    }

    /** The longest first. */
    List<Wait> longestWaits() {
        return longest.stream()
                .sorted(comparingDouble(Wait::seconds).reversed().thenComparing(Wait::config))
                .toList();
    }

    /** Nearest rank: a value that was measured, not one between two. Null for none. */
    private static Double percentile(List<Double> values, double share) {
        if (values.isEmpty()) {
            return null;
        }
        List<Double> sorted = values.stream().sorted(naturalOrder()).toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
