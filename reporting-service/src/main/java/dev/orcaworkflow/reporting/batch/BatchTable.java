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

    private static final List<String> ENGINE_SUMS =
            Counter.OF_ENGINE.stream().map(Counter::column).toList();
    private static final String ADD_ENGINES = "insert into batch_engine as kept (batch, engine, first_started_at,"
            + " last_ended_at, " + String.join(", ", ENGINE_SUMS) + ") select * from unnest(?, ?, ?, ?, "
            + ENGINE_SUMS.stream().map(_ -> "?").collect(joining(", ")) + ")"
            + " on conflict (batch, engine) do update set first_started_at ="
            + " least(kept.first_started_at, excluded.first_started_at),"
            + " last_ended_at = greatest(kept.last_ended_at, excluded.last_ended_at), "
            + ENGINE_SUMS.stream()
                    .map(sum -> sum + " = kept." + sum + " + excluded." + sum)
                    .collect(joining(", "));
    private static final String ADD_PROBLEMS = "insert into problem as kept (batch, signature, jobs, dead)"
            + " select * from unnest(?, ?, ?, ?) on conflict (batch, signature)"
            + " do update set jobs = kept.jobs + excluded.jobs, dead = kept.dead + excluded.dead";

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
        lockKnown(batches);
    }

    /** Locks those of these batches that have a row, in one order, until the transaction ends. */
    public void lockKnown(Collection<String> batches) {
        SqlArray ids = SqlArray.text(batches, Function.identity());
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
        database.execute("delete from batch_engine");
        database.execute("delete from problem");
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
        addEngines(changes);
        addProblems(changes);
    }

    private record OfEngine(String batch, String engine, Sums sums) {}

    private void addEngines(Collection<BatchChange> changes) {
        List<OfEngine> rows = changes.stream()
                .flatMap(change -> change.engines().entrySet().stream()
                        .map(entry -> new OfEngine(change.batch(), entry.getKey(), entry.getValue())))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        List<Object> parameters = new ArrayList<>(List.of(
                SqlArray.text(rows, OfEngine::batch),
                SqlArray.text(rows, OfEngine::engine),
                SqlArray.time(rows, row -> row.sums().first()),
                SqlArray.time(rows, row -> row.sums().last())));
        for (Counter counter : Counter.OF_ENGINE) {
            parameters.add(SqlArray.integer(rows, row -> row.sums().count(counter)));
        }
        database.execute(ADD_ENGINES, parameters.toArray());
    }

    private record OfProblem(String batch, String signature, BatchChange.Problem change) {}

    private void addProblems(Collection<BatchChange> changes) {
        List<OfProblem> rows = changes.stream()
                .flatMap(change -> change.problems().entrySet().stream()
                        .map(entry -> new OfProblem(change.batch(), entry.getKey(), entry.getValue())))
                .filter(row -> row.change().jobs() != 0 || row.change().dead() != 0)
                .toList();
        if (!rows.isEmpty()) {
            database.execute(
                    ADD_PROBLEMS,
                    SqlArray.text(rows, OfProblem::batch),
                    SqlArray.text(rows, OfProblem::signature),
                    SqlArray.integer(rows, row -> row.change().jobs()),
                    SqlArray.integer(rows, row -> row.change().dead()));
        }
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
