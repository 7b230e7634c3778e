package dev.orcaworkflow.execution.batch;

import static dev.orcaworkflow.execution.database.Columns.ids;
import static dev.orcaworkflow.execution.database.Columns.texts;

import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.execution.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/** Pauses a batch once so many of its jobs failed with one signature; batches without a breaker cost nothing. */
@ApplicationScoped
public class BatchBreaker {
    private static final String REMEMBER = """
            insert into batch_failure (batch, signature, job_id)
            select n.batch, n.signature, n.job_id from unnest(?, ?, ?) as n(batch, signature, job_id)
            join batch b on b.batch = n.batch where b.break_after is not null
            on conflict do nothing returning batch""";

    private static final String COUNT = """
            select f.batch, f.signature, count(*) as jobs from batch_failure f join batch b on b.batch = f.batch
            where f.batch = any(?) and b.state = 'OPEN' group by f.batch, f.signature, b.break_after
            having count(*) >= b.break_after order by f.batch, jobs desc""";

    private final Database database;
    private final BatchLedger ledger;

    BatchBreaker(Database database, BatchLedger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** A job's attempt that failed. */
    public record Failure(String batch, UUID job, Evidence evidence) {
        String signature() {
            return FailureSignature.of(evidence);
        }
    }

    /** To be called while the batches' rows are locked, so that two transactions do not overlook each other. */
    @Transactional(TxType.MANDATORY)
    public void count(List<Failure> failures) {
        if (failures.isEmpty()) {
            return;
        }
        var batches = new TreeSet<>(database.query(
                "remember failures",
                row -> row.getString(1),
                REMEMBER,
                texts(failures, Failure::batch),
                texts(failures, Failure::signature),
                ids(failures, Failure::job)));
        if (!batches.isEmpty()) {
            database.query(
                            "count failures by signature",
                            row -> new Trip(row.getString(1), row.getString(2), row.getInt(3)),
                            COUNT,
                            (Object) batches.toArray(String[]::new))
                    .forEach(trip -> ledger.pause(trip.batch(), trip.reason()));
        }
    }

    private record Trip(String batch, String signature, int jobs) {
        String reason() {
            return "%d jobs failed alike: %s".formatted(jobs, signature);
        }
    }

    /** Somebody resumed the batch: the count begins anew. */
    @Transactional(TxType.MANDATORY)
    void forget(String batch) {
        database.update("forget failures of " + batch, "delete from batch_failure where batch = ?", batch);
    }
}
