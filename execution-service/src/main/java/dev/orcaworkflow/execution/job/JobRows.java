package dev.orcaworkflow.execution.job;

import static dev.orcaworkflow.execution.database.Columns.bytes;
import static dev.orcaworkflow.execution.database.Columns.ids;
import static dev.orcaworkflow.execution.database.Columns.measures;
import static dev.orcaworkflow.execution.database.Columns.numbers;
import static dev.orcaworkflow.execution.database.Columns.optionalNumbers;
import static dev.orcaworkflow.execution.database.Columns.texts;

import dev.orcaworkflow.execution.database.Database;
import dev.orcaworkflow.execution.job.JobIntake.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of jobs as the intake reads and writes them, many by one statement. */
@ApplicationScoped
class JobRows {
    private static final String INSERT = """
            insert into job (job_id, batch, config, state, generation, revision, attempt, approval, engine,
                             expected_seconds, order_asked, order_written, next_config)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String MOVE = """
            update job j set state = n.state, generation = n.generation, revision = n.revision,
                attempt = greatest(j.attempt, n.attempt), approval = coalesce(n.approval, j.approval),
                engine = coalesce(n.engine, j.engine), expected_seconds = n.expected, result = case when n.state = 'PUBLISHING' then j.result end,
                ends_as = case when n.state = 'PUBLISHING' then 'DEAD' end,
                order_asked = coalesce(n.asked, j.order_asked), order_written = coalesce(n.written, j.order_written),
                next_config = coalesce(n.next, j.next_config), lost_leases = 0, lease_id = null, reason = null,
                version = j.version + 1, changed_at = now()
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                 as n(job_id, state, generation, revision, attempt, approval, engine, expected, asked, written, next)
            where j.job_id = n.job_id""";

    private final Database database;

    JobRows(Database database) {
        this.database = database;
    }

    /** Locks the jobs that exist, in one order for all transactions. */
    Map<UUID, KnownJob> lock(Collection<UUID> jobs) {
        Map<UUID, KnownJob> known = new HashMap<>();
        database.query(
                        "look up jobs",
                        KnownJob.ROW,
                        "select " + KnownJob.COLUMNS + " from job where job_id = any(?) order by job_id for update",
                        (Object) jobs.toArray(UUID[]::new))
                .forEach(job -> known.put(job.id(), job));
        return known;
    }

    void insert(List<Change> changes) {
        if (!changes.isEmpty()) {
            database.update(
                    "take in jobs",
                    INSERT,
                    ids(changes, change -> change.arrival().job().jobId()),
                    texts(changes, change -> change.arrival().job().batch()),
                    texts(changes, change -> change.arrival().job().config()),
                    texts(changes, change -> change.to().name()),
                    numbers(changes, change -> change.arrival().job().generation()),
                    numbers(changes, change -> change.arrival().job().revision()),
                    numbers(changes, change -> change.arrival().job().attempt()),
                    bytes(changes, change -> change.arrival().approval()),
                    texts(changes, change -> change.arrival().engine()),
                    measures(changes, change -> change.arrival().expectedSeconds()),
                    optionalNumbers(changes, change -> change.arrival().order().asked()),
                    optionalNumbers(changes, change -> change.arrival().order().written()),
                    texts(changes, change -> change.arrival().order().next()));
        }
    }

    void move(List<Change> changes) {
        if (!changes.isEmpty()) {
            database.update(
                    "move jobs",
                    MOVE,
                    ids(changes, change -> change.arrival().job().jobId()),
                    texts(changes, change -> change.to().name()),
                    numbers(changes, change -> change.arrival().job().generation()),
                    numbers(changes, change -> change.arrival().job().revision()),
                    numbers(changes, change -> change.arrival().job().attempt()),
                    bytes(changes, change -> change.arrival().approval()),
                    texts(changes, change -> change.arrival().engine()),
                    measures(changes, change -> change.arrival().expectedSeconds()),
                    optionalNumbers(changes, change -> change.arrival().order().asked()),
                    optionalNumbers(changes, change -> change.arrival().order().written()),
                    texts(changes, change -> change.arrival().order().next()));
        }
    }
}
