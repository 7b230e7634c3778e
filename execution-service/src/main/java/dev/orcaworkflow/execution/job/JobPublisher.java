package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.contracts.FailureEvent;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.batch.BatchLedger;
import dev.orcaworkflow.execution.batch.BatchTally;
import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.execution.output.FencedPublish;
import dev.orcaworkflow.execution.worker.WorkerLease;
import dev.orcaworkflow.messaging.EventCodec;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Ends jobs that are PUBLISHING: puts their files in place, then writes the end and tells it in one transaction. A crash
 * in between is repeated from the row, which holds all that is needed; such a row is never run again.
 */
@ApplicationScoped
class JobPublisher {
    private static final Logger LOGGER = Logger.getLogger(JobPublisher.class);
    private static final String FAILED = "dev.orcaworkflow.job.failed.v1";

    /** Adopts those whose worker is gone, or is too long at it; what fails is tried again when a lease has passed. */
    private static final String ADOPT = """
            update job set lease_id = ?, changed_at = now()
            where job_id in (
                select job_id from job where state = 'PUBLISHING'
                  and (not exists (select 1 from worker_lease l where l.lease_id = job.lease_id)
                       or changed_at < now() - ? * interval '1 millisecond')
                limit 100 for update skip locked)
            returning ends_as, result""";

    private static final String END = """
            update job set state = ends_as, result = null, ends_as = null, lease_id = null,
                version = version + 1, changed_at = now()
            where job_id = any(?) and state = 'PUBLISHING' returning state,\s""" + KnownJob.REF;

    private final Database database;
    private final BatchLedger ledger;
    private final JobEvents events;
    private final EventCodec codec;
    private final Workspace workspace;
    private final WorkerLease lease;
    private final ExecutionConfig config;

    JobPublisher(
            Database database,
            BatchLedger ledger,
            JobEvents events,
            EventCodec codec,
            Workspace workspace,
            WorkerLease lease,
            ExecutionConfig config) {
        this.database = database;
        this.ledger = ledger;
        this.events = events;
        this.codec = codec;
        this.workspace = workspace;
        this.lease = lease;
        this.config = config;
    }

    private record Ended(JobRef job, JobState state) {}

    /** Finishes what others, or an earlier life of this worker, left half done; returns how many. */
    int publishLeftBehind() {
        List<Publication> left = leftBehind();
        publish(left);
        return left.size();
    }

    private List<Publication> leftBehind() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.query(
                        "adopt results to publish",
                        row -> publication(row.getString("ends_as"), row.getBytes("result")),
                        ADOPT,
                        lease.id(),
                        config.lease().toMillis()));
    }

    private Publication publication(String endsAs, byte[] result) {
        return JobState.valueOf(endsAs) == JobState.SUCCEEDED
                ? Publication.of((ResultEvent.Succeeded) codec.decode(ResultEvent.class, ResultEvent.SUCCEEDED, result))
                : Publication.of((FailureEvent.Failed) codec.decode(FailureEvent.class, FAILED, result));
    }

    /** One that cannot be put in place now stays PUBLISHING and is tried again. */
    void publish(List<Publication> publications) {
        Map<UUID, Publication> inPlace = new HashMap<>();
        for (Publication publication : publications) {
            try {
                FencedPublish.publish(
                        workspace.root(),
                        publication.files(),
                        publication.job().jobId(),
                        publication.job().attempt());
                inPlace.put(publication.job().jobId(), publication);
            } catch (UncheckedIOException e) {
                LOGGER.errorf("%s; it is tried again in %s", e.getMessage(), config.lease());
            }
        }
        if (!inPlace.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> end(inPlace));
        }
    }

    private void end(Map<UUID, Publication> inPlace) {
        BatchTally tally = new BatchTally();
        List<Ended> ended = database.query(
                "end published jobs",
                row -> new Ended(KnownJob.ref(row), JobState.valueOf(row.getString("state"))),
                END,
                (Object) inPlace.keySet().toArray(UUID[]::new));
        for (Ended job : ended) {
            tally.move(
                    job.job().batch(),
                    JobState.PUBLISHING.standing(),
                    job.state().standing());
            inPlace.get(job.job().jobId()).event().ifPresent(events::succeeded);
        }
        ledger.post(tally);
    }
}
