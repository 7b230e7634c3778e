package dev.orcaworkflow.reporting.projection;

import static java.util.Comparator.comparing;

import dev.orcaworkflow.reporting.batch.BatchChange;
import dev.orcaworkflow.reporting.batch.BatchTable;
import dev.orcaworkflow.reporting.job.JobEnd;
import dev.orcaworkflow.reporting.job.JobFold;
import dev.orcaworkflow.reporting.job.JobSummary;
import dev.orcaworkflow.reporting.job.JobTable;
import dev.orcaworkflow.reporting.job.JobTally;
import dev.orcaworkflow.reporting.job.JobTimeline;
import dev.orcaworkflow.reporting.journal.Journal;
import dev.orcaworkflow.reporting.journal.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Folds jobs anew from their events, and brings the difference into the sums of their batches. */
@ApplicationScoped
class JobRows {
    private final Journal journal;
    private final JobTable jobs;
    private final BatchTable batches;

    JobRows(Journal journal, JobTable jobs, BatchTable batches) {
        this.journal = journal;
        this.jobs = jobs;
        this.batches = batches;
    }

    /**
     * The rows of the jobs' batches must be locked. Returns the jobs that ended by it.
     *
     * @param fresh steps of these jobs that were stored just now
     */
    List<JobEnd> refresh(Collection<UUID> touched, List<Step> fresh) {
        Map<UUID, JobTally> before = jobs.tallies(touched);
        List<JobTimeline> timelines = journal.stepsOf(touched, fresh).values().stream()
                .map(JobTimeline::of)
                .toList();
        List<JobSummary> now = new ArrayList<>();
        List<JobEnd> ended = new ArrayList<>();
        for (JobTimeline timeline : timelines) {
            JobSummary job = JobFold.fold(timeline);
            now.add(job);
            JobEnd.between(before.get(job.jobId()), job, timeline).ifPresent(ended::add);
        }
        now.sort(comparing(JobSummary::jobId));
        jobs.save(now);
        batches.add(changes(before, now));
        return ended;
    }

    private static Collection<BatchChange> changes(Map<UUID, JobTally> before, List<JobSummary> now) {
        Map<String, BatchChange> changes = new TreeMap<>();
        for (JobSummary job : now) {
            changes.computeIfAbsent(job.batch(), BatchChange::new).add(before.get(job.jobId()), job);
        }
        return changes.values();
    }
}
