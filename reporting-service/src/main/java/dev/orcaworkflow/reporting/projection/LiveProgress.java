package dev.orcaworkflow.reporting.projection;

import static java.util.stream.Collectors.toSet;

import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.reporting.batch.BatchChange;
import dev.orcaworkflow.reporting.batch.BatchTable;
import dev.orcaworkflow.reporting.job.JobProgress;
import dev.orcaworkflow.reporting.job.JobTable;
import dev.orcaworkflow.reporting.journal.Place;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is under way, as last heard. Kept in memory and written every two seconds, so that a job that is over by then
 * costs no write; losing it costs nothing, since the next progress says it again.
 */
@ApplicationScoped
class LiveProgress {
    private final Map<UUID, JobProgress> latest = new ConcurrentHashMap<>();
    private final JobTable jobs;
    private final BatchTable batches;

    LiveProgress(JobTable jobs, BatchTable batches) {
        this.jobs = jobs;
        this.batches = batches;
    }

    void heard(JobProgress progress) {
        latest.put(progress.job().jobId(), progress);
    }

    /** An event of this attempt, or a later one, says more than its progress. */
    void forget(Collection<Place> places) {
        for (Place place : places) {
            latest.computeIfPresent(
                    place.job().jobId(), (_, progress) -> isPast(progress.job(), place) ? null : progress);
        }
    }

    @Scheduled(
            every = "${workflow.reporting.progress-interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void write() {
        Collection<JobProgress> heard = Map.copyOf(latest).values();
        if (heard.isEmpty()) {
            return;
        }
        batches.lockKnown(heard.stream().map(progress -> progress.job().batch()).collect(toSet()));
        Map<String, BatchChange> changes = new TreeMap<>();
        for (JobTable.Noted noted : jobs.note(heard)) {
            changes.computeIfAbsent(noted.batch(), BatchChange::new).running(noted.before());
        }
        if (!changes.isEmpty()) {
            batches.add(changes.values());
        }
        heard.forEach(progress -> latest.remove(progress.job().jobId(), progress));
    }

    private static boolean isPast(JobRef heard, Place place) {
        return place.stage().ends() || heard.attempt() <= place.job().attempt();
    }
}
