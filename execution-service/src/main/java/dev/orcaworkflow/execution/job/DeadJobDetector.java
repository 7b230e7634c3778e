package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.FailureEvent;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.ExecutionMetrics;
import dev.orcaworkflow.execution.attempt.FailureCode;
import dev.orcaworkflow.execution.batch.BatchLedger;
import dev.orcaworkflow.execution.batch.BatchTally;
import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.execution.worker.WorkerLease;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Finds jobs whose worker is gone. They wait for another one, with the lost run counted as an attempt so that its late
 * result finds the fence closed; after several such losses in a row the job itself is suspect and counts as failed.
 */
@ApplicationScoped
class DeadJobDetector {
    private static final Logger LOGGER = Logger.getLogger(DeadJobDetector.class);

    private static final String TAKE_OVER = """
            update job set state = case when state = 'CANCELLING' then 'CANCELLED'
                                        when lost_leases + 1 >= ? then 'RECOVERING' else 'WAITING' end,
                lost_leases = lost_leases + 1, lease_id = null, version = version + 1, changed_at = now()
            where job_id in (
                select job_id from job j where state in ('RUNNING', 'CANCELLING')
                  and not exists (select 1 from worker_lease l where l.lease_id = j.lease_id)
                for update skip locked)
            returning state, approval,\s""" + KnownJob.REF;

    private final Database database;
    private final WorkerLease leases;
    private final BatchLedger ledger;
    private final Approvals approvals;
    private final JobEvents events;
    private final ExecutionMetrics metrics;
    private final ExecutionConfig config;
    private final Clock clock;

    DeadJobDetector(
            Database database,
            WorkerLease leases,
            BatchLedger ledger,
            Approvals approvals,
            JobEvents events,
            ExecutionMetrics metrics,
            ExecutionConfig config,
            Clock clock) {
        this.database = database;
        this.leases = leases;
        this.ledger = ledger;
        this.approvals = approvals;
        this.events = events;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Lost(JobRef job, JobState state, byte[] approval) {}

    /** Ends expired leases and takes their jobs over; returns how many jobs. */
    @Transactional(TxType.REQUIRES_NEW)
    int sweep() {
        leases.endExpired();
        List<Lost> lost = database.query(
                "take over lost jobs",
                row -> new Lost(KnownJob.ref(row), JobState.valueOf(row.getString("state")), row.getBytes("approval")),
                TAKE_OVER,
                config.lostLeases());
        if (!lost.isEmpty()) {
            LOGGER.warnf(
                    "The workers of %d jobs are gone, the first of them %s of batch %s; they are taken over",
                    lost.size(),
                    lost.getFirst().job().config(),
                    lost.getFirst().job().batch());
        }
        BatchTally tally = new BatchTally();
        for (Lost job : lost) {
            LOGGER.warnf(
                    "The worker of %s (%s) is gone: %s",
                    job.job().config(), job.job().batch(), job.state());
            metrics.leaseExpired();
            tally.move(
                    job.job().batch(), JobState.RUNNING.standing(), job.state().standing());
            announce(job);
        }
        ledger.post(tally);
        return lost.size();
    }

    private void announce(Lost job) {
        switch (job.state()) {
            case RECOVERING -> events.failed(workerLost(job));
            case CANCELLED -> events.cancelled(job.job(), "Cancelled; the worker that ran it is gone", job.approval());
            case WAITING, RUNNING, PUBLISHING, CANCELLING, SUCCEEDED, REJECTED, DEAD, SKIPPED -> {
                // It runs again, and nobody needs to know.
            }
        }
    }

    private FailureEvent.Failed workerLost(Lost job) {
        var approval = approvals.decode(job.approval());
        Instant now = clock.instant();
        String message = "%d workers in a row were lost while they ran %s; its model may exhaust their memory"
                .formatted(config.lostLeases(), job.job().config());
        return new FailureEvent.Failed(
                job.job(),
                approval.text(),
                approval.submission(),
                approval.shape(),
                null,
                now,
                now,
                0,
                0,
                null,
                null,
                FailureCode.WORKER_LOST.evidence(message),
                false,
                new FileCounts(0, 0, 0),
                List.of(),
                List.of());
    }
}
