package dev.orcaworkflow.reporting.batch;

import static java.util.stream.Collectors.joining;

import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.reporting.sql.Database;
import dev.orcaworkflow.reporting.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The batch rows: locked first, changed last, so that projections of one batch follow each other. */
@ApplicationScoped
public class BatchTable {
    private static final String COUNTERS = columns(counter -> counter.column());
    private static final String ADD = "update batch set unjudged = true, "
            + columns(counter -> counter.column() + " = batch." + counter.column() + " + change." + counter.column())
            + ", first_started_at = least(batch.first_started_at, change.first_started_at)"
            + ", last_ended_at = greatest(batch.last_ended_at, change.last_ended_at)"
            + " from unnest(?, ?, ?, " + columns(_ -> "?") + ")"
            + " as change(id, first_started_at, last_ended_at, " + COUNTERS + ") where batch.id = change.id";
    private static final String LIVE = "update batch set unjudged = true, life = l.life, completed = l.completed,"
            + " sequence = l.sequence, mode = l.mode, size = l.size, purpose = l.purpose,"
            + " submitted_by = l.submitted_by, opened_at = l.opened_at, completed_at = l.completed_at,"
            + " paused_seconds = l.paused_seconds, reason = l.reason, peak_cpu = l.peak_cpu,"
            + " peak_memory = l.peak_memory"
            + " from unnest(?, ?, ?, ?::bigint[], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as l(id, life, completed, sequence,"
            + " mode, size, purpose, submitted_by, opened_at, completed_at, paused_seconds, reason, peak_cpu,"
            + " peak_memory) where batch.id = l.id";

    private final Database database;

    BatchTable(Database database) {
        this.database = database;
    }

    /** Makes rows for batches that have none and locks all of them, in one order, until the transaction ends. */
    public void lock(Collection<String> batches, Instant now) {
        SqlArray ids = SqlArray.text(batches.stream().sorted().toList(), Function.identity());
        database.execute(
                "insert into batch (id, first_seen_at) select id, ? from unnest(?) as id order by id"
                        + " on conflict do nothing",
                now,
                ids);
        database.query("select id from batch where id = any(?) order by id for update", row -> row.getString(1), ids);
    }

    /** Keeps every projection waiting until the transaction ends. */
    public void lockAll() {
        database.execute("lock table batch in exclusive mode");
    }

    /** Back to the state before the first event, but for the time of first sight. */
    public void reset() {
        database.execute("update batch set first_started_at = null, last_ended_at = null, "
                + columns(counter -> counter.column() + " = 0"));
    }

    public void add(Collection<BatchChange> changes) {
        List<Object> parameters = new ArrayList<>(List.of(
                SqlArray.text(changes, BatchChange::batch),
                SqlArray.time(changes, BatchChange::firstStartedAt),
                SqlArray.time(changes, BatchChange::lastEndedAt)));
        for (Counter counter : Counter.ALL) {
            parameters.add(SqlArray.integer(changes, change -> change.count(counter)));
        }
        database.execute(ADD, parameters.toArray());
    }

    void live(Map<String, BatchLife> lives) {
        List<Map.Entry<String, BatchLife>> rows = List.copyOf(lives.entrySet());
        Function<Function<BatchSettings, String>, SqlArray> setting = of -> SqlArray.text(
                rows,
                row -> row.getValue().settings() == null
                        ? null
                        : of.apply(row.getValue().settings()));
        database.execute(
                LIVE,
                SqlArray.text(rows, Map.Entry::getKey),
                SqlArray.text(rows, row -> row.getValue().phase().name()),
                SqlArray.truth(rows, row -> row.getValue().completed()),
                SqlArray.text(rows, row -> Long.toString(row.getValue().sequence())),
                setting.apply(settings -> settings.mode().name()),
                SqlArray.integer(
                        rows,
                        row -> row.getValue().settings() == null
                                ? null
                                : row.getValue().settings().size()),
                setting.apply(BatchSettings::purpose),
                setting.apply(BatchSettings::submittedBy),
                SqlArray.time(rows, row -> row.getValue().openedAt()),
                SqlArray.time(rows, row -> row.getValue().completedAt()),
                SqlArray.number(rows, row -> row.getValue().paused().toMillis() / 1000.0),
                SqlArray.text(rows, row -> row.getValue().reason()),
                SqlArray.number(rows, row -> row.getValue().peakCpu()),
                SqlArray.number(rows, row -> row.getValue().peakMemory()));
    }

    private static String columns(Function<Counter, String> text) {
        return Counter.ALL.stream().map(text).collect(joining(", "));
    }
}
