package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.execution.batch.BatchLedger;
import dev.orcaworkflow.execution.batch.BatchTally;
import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.execution.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes jobs out: those of batches that were stopped or cancelled, and single ones that somebody cancelled. What runs is
 * told to end and ends by itself; PUBLISHING wins over cancel.
 */
@ApplicationScoped
class JobWithdrawal {
    private static final String TAKEN = " returning was.state as was, job.state, job.job_id, job.batch, job.config,"
            + " job.generation, job.revision, job.attempt, job.version, job.approval";

    /** Bounded, so that a large batch does not hold its rows for long; the next sweep takes the next ones. */
    private static final String FROM_ENDED_BATCHES = """
            update job set version = version + 1, changed_at = now(), lost_leases = 0,
                result = case when was.state = 'RUNNING' then job.result end,
                state = case when was.state = 'RUNNING' then 'CANCELLING'
                             when was.ending = 'CANCELLED' then 'CANCELLED' else 'SKIPPED' end
            from (select j.job_id, j.state, b.state as ending from batch b join job j on j.batch = b.batch
                  where b.completed_at is null and (b.state = 'CANCELLED' and b.waiting + b.recovering + b.running > 0
                             and j.state in ('WAITING', 'RECOVERING', 'RUNNING')
                         or b.state = 'STOPPED' and b.waiting + b.recovering > 0
                             and j.state in ('WAITING', 'RECOVERING'))
                  limit 1000 for update of j skip locked) was
            where job.job_id = was.job_id""" + TAKEN;

    private static final String ONE = """
            update job set version = version + 1, changed_at = now(),
                state = case when was.state = 'RUNNING' then 'CANCELLING' else 'CANCELLED' end
            from (select job_id, state from job where job_id = ? and state in ('WAITING', 'RECOVERING', 'RUNNING')
                  for update) was
            where job.job_id = was.job_id""" + TAKEN;

    private final Database database;
    private final BatchLedger ledger;
    private final JobEvents events;

    JobWithdrawal(Database database, BatchLedger ledger, JobEvents events) {
        this.database = database;
        this.ledger = ledger;
        this.events = events;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Taken(JobRef job, JobState was, JobState now, byte[] approval) {
        static final Row<Taken> ROW = row -> new Taken(
                KnownJob.ref(row),
                JobState.valueOf(row.getString("was")),
                JobState.valueOf(row.getString("state")),
                row.getBytes("approval"));
    }

    /** Returns how many jobs were taken out of ended batches. */
    @Transactional(TxType.REQUIRES_NEW)
    int sweep() {
        List<Taken> taken = database.query("withdraw jobs", Taken.ROW, FROM_ENDED_BATCHES);
        settle(taken, "Its batch was cancelled");
        return taken.size();
    }

    /** The state that the job is in now; empty when there is no such job. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<KnownJob> cancel(UUID job, String reason) {
        settle(database.query("cancel job " + job, Taken.ROW, ONE, job), reason);
        return database
                .query(
                        "look up job " + job,
                        KnownJob.ROW,
                        "select " + KnownJob.COLUMNS + " from job where job_id = ?",
                        job)
                .stream()
                .findFirst();
    }

    /** Jobs of this lease that somebody wants to end. */
    @Transactional(TxType.REQUIRES_NEW)
    List<UUID> unwanted(UUID lease) {
        return database.query(
                "look for cancelled runs",
                row -> row.getObject(1, UUID.class),
                "select job_id from job where lease_id = ? and state = 'CANCELLING'",
                lease);
    }

    /** A stopping worker's jobs wait for another one; the run that did not end does not count as lost. */
    @Transactional(TxType.REQUIRES_NEW)
    void giveBack(UUID lease) {
        BatchTally tally = new BatchTally();
        database.query(
                        "give jobs back",
                        KnownJob::ref,
                        "update job set state = 'WAITING', lease_id = null, version = version + 1, changed_at = now()"
                                + " where lease_id = ? and state = 'RUNNING' returning " + KnownJob.REF,
                        lease)
                .forEach(job -> tally.move(job.batch(), JobState.RUNNING.standing(), JobState.WAITING.standing()));
        ledger.post(tally);
        database.update("give back what was held", "delete from holding where lease_id = ?", lease);
    }

    private void settle(List<Taken> taken, String reason) {
        BatchTally tally = new BatchTally();
        for (Taken job : taken) {
            if (job.was().standing() != job.now().standing()) {
                tally.move(job.job().batch(), job.was().standing(), job.now().standing());
            }
            switch (job.now()) {
                case CANCELLED -> events.cancelled(job.job(), reason, job.approval());
                case SKIPPED -> events.skipped(job.job(), whySkipped(job), job.approval());
                case WAITING, RUNNING, PUBLISHING, RECOVERING, CANCELLING, SUCCEEDED, REJECTED, DEAD -> {
                    // Told when its run has ended.
                }
            }
        }
        ledger.post(tally);
    }

    private static String whySkipped(Taken job) {
        return job.was() == JobState.RECOVERING && job.job().attempt() > 0
                ? "It had failed, and its batch was stopped before a repair was found"
                : "Its batch was stopped";
    }
}
