package dev.orcaworkflow.reporting.projection;

import static java.util.stream.Collectors.toSet;

import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.reporting.ReportingMetrics;
import dev.orcaworkflow.reporting.batch.BatchLives;
import dev.orcaworkflow.reporting.batch.BatchTable;
import dev.orcaworkflow.reporting.job.JobEnd;
import dev.orcaworkflow.reporting.journal.JobTopic;
import dev.orcaworkflow.reporting.journal.Journal;
import dev.orcaworkflow.reporting.journal.Place;
import dev.orcaworkflow.reporting.journal.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Takes in what was told: remember it, then fold what it touches anew. The rows of the batches are locked first, so that
 * two transactions about one job follow each other and the second one sees what the first one stored.
 */
@ApplicationScoped
class Projector {
    private final Journal journal;
    private final BatchTable batches;
    private final BatchLives lives;
    private final JobRows jobs;
    private final LiveProgress progress;
    private final ReportingMetrics metrics;
    private final Clock clock;

    Projector(
            Journal journal,
            BatchTable batches,
            BatchLives lives,
            JobRows jobs,
            LiveProgress progress,
            ReportingMetrics metrics,
            Clock clock) {
        this.journal = journal;
        this.batches = batches;
        this.lives = lives;
        this.jobs = jobs;
        this.progress = progress;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    <E> void project(JobTopic<E> topic, List<Received<E>> messages) {
        List<Place> places = messages.stream()
                .map(message -> topic.place().apply(message.event()))
                .filter(Objects::nonNull)
                .toList();
        if (places.isEmpty()) {
            return;
        }
        batches.lock(places.stream().map(place -> place.job().batch()).collect(toSet()), clock.instant());
        List<Step> fresh = journal.recordJobs(topic, messages);
        List<JobEnd> ended =
                jobs.refresh(places.stream().map(Place::job).map(JobRef::jobId).collect(toSet()), fresh);
        progress.forget(places);
        // Last, so that what fails and is delivered again is not counted twice.
        metrics.ended(ended);
    }

    @Transactional(TxType.MANDATORY)
    void projectBatches(List<Received<BatchEvent>> messages) {
        Set<String> touched = messages.stream()
                .map(Received::event)
                .filter(event -> !(event instanceof BatchEvent.Unknown))
                .map(BatchEvent::batch)
                .collect(toSet());
        if (touched.isEmpty()) {
            return;
        }
        batches.lock(touched, clock.instant());
        journal.recordBatches(messages);
        lives.refresh(touched);
    }
}
