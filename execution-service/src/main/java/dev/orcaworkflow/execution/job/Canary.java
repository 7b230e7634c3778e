package dev.orcaworkflow.execution.job;

import static dev.orcaworkflow.execution.database.Columns.ids;
import static dev.orcaworkflow.execution.database.Columns.numbers;

import dev.orcaworkflow.execution.ExecutionConfig;
import dev.orcaworkflow.execution.batch.BatchLedger;
import dev.orcaworkflow.execution.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Runs a few configurations of a batch before all the others. Once the batch is complete (or, of unknown size, quiet) it
 * chooses them: spread out from the longest to the shortest, or the first ones of a sequence. When all of them have
 * succeeded the rest follows; when one has not, the batch is paused, and whoever resumes it decides that the rest runs.
 */
@ApplicationScoped
class Canary {
    private static final String READY = """
            select batch, canary, mode = 'SEQUENTIAL' as sequential from batch
            where canary_stage = 'CHOOSING' and state = 'OPEN' and waiting > 0
              and (arrived >= size or size is null and last_arrival_at < now() - ? * interval '1 millisecond')
              and (mode = 'PARALLEL' or ordered) for update skip locked""";

    private static final String ENDED = """
            select batch, canary, false as sequential from batch b
            where canary_stage = 'RUNNING' and state = 'OPEN' and waiting > 0
              and not exists (select 1 from job j where j.batch = b.batch and j.position < b.canary
                  and j.state in ('WAITING', 'RUNNING', 'PUBLISHING', 'RECOVERING', 'CANCELLING'))
            for update skip locked""";

    /** A job that somebody takes out at this moment is not waited for: whoever holds it waits for this batch. */
    private static final String PUT_FIRST = """
            update job set position = n.place from (
                select j.job_id, c.place from unnest(?, ?) as c(job_id, place) join job j on j.job_id = c.job_id
                for update of j skip locked) n
            where job.job_id = n.job_id""";

    private static final String FAILED = """
            select config || ' ' || state from job where batch = ? and position < ? and state <> 'SUCCEEDED'
            order by position""";

    private final Database database;
    private final BatchLedger ledger;
    private final ExecutionConfig config;

    Canary(Database database, BatchLedger ledger, ExecutionConfig config) {
        this.database = database;
        this.ledger = ledger;
        this.config = config;
    }

    private record Trial(String batch, int size, boolean sequential) {}

    /** Returns how many batches may start something now. */
    @Transactional(TxType.REQUIRES_NEW)
    int sweep() {
        List<Trial> ready = trials(READY, config.quiet().toMillis());
        ready.forEach(this::choose);
        List<Trial> ended = trials(ENDED);
        ended.forEach(this::judge);
        return ready.size() + ended.size();
    }

    private List<Trial> trials(String sql, Object... parameters) {
        return database.query(
                "look for batches that try a few configurations",
                row -> new Trial(row.getString(1), row.getInt(2), row.getBoolean(3)),
                sql,
                parameters);
    }

    private void choose(Trial trial) {
        if (!trial.sequential()) {
            List<UUID> chosen = spread(
                    database.query(
                            "list jobs of " + trial.batch(),
                            row -> row.getObject(1, UUID.class),
                            "select job_id from job where batch = ? and state = 'WAITING'"
                                    + " order by expected_seconds desc, config",
                            trial.batch()),
                    trial.size());
            database.update(
                    "put a few jobs of " + trial.batch() + " first",
                    PUT_FIRST,
                    ids(chosen, job -> job),
                    numbers(IntStream.range(0, chosen.size()).boxed().toList(), place -> place));
        }
        enter(trial.batch(), "RUNNING");
    }

    /** Evenly spread, the ends included. Pure. */
    static <T> List<T> spread(List<T> all, int wanted) {
        int count = Math.min(wanted, all.size());
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(all.get(count == 1 ? 0 : (int) ((long) i * (all.size() - 1) / (count - 1))));
        }
        return chosen;
    }

    private void judge(Trial trial) {
        List<String> failed = database.query(
                "look how the first jobs of " + trial.batch() + " ended",
                row -> row.getString(1),
                FAILED,
                trial.batch(),
                trial.size());
        enter(trial.batch(), failed.isEmpty() ? "PASSED" : "FAILED");
        if (!failed.isEmpty()) {
            ledger.pause(
                    trial.batch(),
                    "%d of the configurations that run first did not succeed (%s); resume to run the rest all the same"
                            .formatted(failed.size(), failed.getFirst()));
        }
    }

    private void enter(String batch, String stage) {
        database.update(
                "note the stage of " + batch, "update batch set canary_stage = ? where batch = ?", stage, batch);
    }
}
