package dev.orcaworkflow.execution.job;

import static dev.orcaworkflow.execution.database.Columns.ids;
import static dev.orcaworkflow.execution.database.Columns.numbers;

import dev.orcaworkflow.execution.batch.BatchLedger;
import dev.orcaworkflow.execution.batch.BatchOrder;
import dev.orcaworkflow.execution.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Holds a sequential batch until every one of its configurations has a verdict, then fixes their order once. A batch
 * whose order cannot be told is stopped with the reason.
 */
@ApplicationScoped
class SequenceBarrier {
    private static final String COMPLETE = """
            select batch from batch
            where waiting > 0 and state = 'OPEN' and mode = 'SEQUENTIAL' and not ordered and arrived >= size
            for update skip locked""";

    private final Database database;
    private final BatchLedger ledger;

    SequenceBarrier(Database database, BatchLedger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** Returns how many batches may start now. */
    @Transactional(TxType.REQUIRES_NEW)
    int sweep() {
        List<String> batches = database.query("find complete sequences", row -> row.getString(1), COMPLETE);
        batches.forEach(this::order);
        return batches.size();
    }

    private void order(String batch) {
        switch (BatchOrder.of(entries(batch))) {
            case BatchOrder.Result.Impossible(String reason) -> ledger.stop(batch, reason);
            case BatchOrder.Result.Ordered(List<UUID> jobs) -> fix(batch, jobs);
        }
    }

    private List<BatchOrder.Entry> entries(String batch) {
        return database.query(
                "read the sequence of " + batch,
                row -> new BatchOrder.Entry(
                        row.getObject("job_id", UUID.class),
                        row.getString("config"),
                        row.getObject("order_asked", Integer.class),
                        row.getObject("order_written", Integer.class),
                        row.getString("next_config")),
                "select job_id, config, order_asked, order_written, next_config from job where batch = ?",
                batch);
    }

    private void fix(String batch, List<UUID> jobs) {
        List<Integer> places = IntStream.range(0, jobs.size()).boxed().toList();
        database.update(
                "fix the sequence of " + batch,
                "update job set position = n.place from unnest(?, ?) as n(job_id, place) where job.job_id = n.job_id",
                ids(jobs, job -> job),
                numbers(places, place -> place));
        database.update("open the barrier of " + batch, "update batch set ordered = true where batch = ?", batch);
    }
}
