package dev.orcaworkflow.reporting.batch;

import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.reporting.batch.BatchSummary.Totals;
import dev.orcaworkflow.reporting.job.JobState;
import dev.orcaworkflow.reporting.sql.Database;
import dev.orcaworkflow.reporting.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads batch rows; the sums are in them, so nothing is scanned. */
@ApplicationScoped
public class BatchQuery {
    private final Database database;

    BatchQuery(Database database) {
        this.database = database;
    }

    /** Newest first. */
    public List<BatchSummary> page(int page, int size) {
        return database.query(
                "select * from batch order by first_seen_at desc, id limit ? offset ?",
                BatchQuery::summary,
                size,
                page * size);
    }

    public int count() {
        return database.query("select count(*) from batch", row -> row.getInt(1))
                .getFirst();
    }

    public Optional<BatchSummary> find(String batch) {
        return database.query("select * from batch where id = ?", BatchQuery::summary, batch).stream()
                .findFirst();
    }

    /**
     * The last batch before {@code end} that somebody could issue: complete, all of it succeeded, every changed text
     * accepted; with a configuration of this template, whatever its version.
     */
    public Optional<BatchSummary> lastIssued(String template, Instant end) {
        return database
                .query(
                        "select batch.* from batch where completed and completed_at < ? and unaccepted = 0"
                                + " and submitted > 0 and succeeded = submitted and exists (select 1 from job"
                                + " where job.batch = batch.id and template like ?)"
                                + " order by completed_at desc, id limit 1",
                        BatchQuery::summary,
                        end,
                        template.replaceAll("([%_\\\\])", "\\\\$1") + "@%")
                .stream()
                .findFirst();
    }

    /** What each engine did in these batches. */
    public List<EngineShare> shares(Collection<String> ids) {
        return database.query(
                "select * from batch_engine where batch = any(?) and jobs > 0 order by batch, engine",
                row -> new EngineShare(
                        row.getString("batch"),
                        row.getString("engine"),
                        row.getInt("files_succeeded"),
                        row.getInt("files_failed"),
                        row.getInt("recovered"),
                        row.getInt("recovery_ended"),
                        Database.time(row, "first_started_at"),
                        Database.time(row, "last_ended_at")),
                SqlArray.text(ids, Function.identity()));
    }

    public List<BatchSummary> completedSince(Instant start) {
        return database.query(
                "select * from batch where completed and completed_at >= ? order by id", BatchQuery::summary, start);
    }

    /** Takes batches whose sums changed since they were last taken, for the caller's transaction. */
    public List<BatchSummary> takeUnjudged(int most) {
        return database.query(
                "update batch set unjudged = false where id in (select id from batch where unjudged"
                        + " order by id limit ? for update skip locked) returning *",
                BatchQuery::summary,
                most);
    }

    private static BatchSummary summary(ResultSet row) throws SQLException {
        Totals totals = totals(row);
        boolean finished = finished(row, totals);
        Instant opened = Database.time(row, "opened_at");
        String mode = row.getString("mode");
        return new BatchSummary(
                row.getString("id"),
                state(row, totals, finished),
                mode == null ? null : Mode.valueOf(mode),
                Database.integer(row, "size"),
                row.getString("purpose"),
                row.getString("submitted_by"),
                row.getString("reason"),
                row.getLong("sequence"),
                opened == null ? Database.time(row, "first_seen_at") : opened,
                finished ? Database.time(row, "completed_at") : null,
                Database.time(row, "first_started_at"),
                row.getDouble("paused_seconds"),
                totals,
                states(row),
                row.getInt("recovery_ended"),
                row.getInt("changed"),
                row.getInt("unaccepted"),
                new FileCounts(row.getInt("files_total"), row.getInt("files_succeeded"), row.getInt("files_failed")),
                Database.number(row, "peak_cpu"),
                Database.number(row, "peak_memory"));
    }

    private static Map<JobState, Integer> states(ResultSet row) throws SQLException {
        Map<JobState, Integer> states = new EnumMap<>(JobState.class);
        for (JobState state : JobState.values()) {
            states.put(state, row.getInt(state.sum()));
        }
        states.values().removeIf(count -> count == 0);
        return states;
    }

    private static Totals totals(ResultSet row) throws SQLException {
        int submitted = row.getInt("submitted");
        int rejected = row.getInt("rejected");
        int succeeded = row.getInt("succeeded");
        int failed = row.getInt("failed");
        int skipped = row.getInt("skipped");
        int cancelled = row.getInt("cancelled");
        return new Totals(
                submitted,
                row.getInt("approved"),
                rejected,
                succeeded,
                row.getInt("recovered"),
                failed,
                skipped,
                cancelled,
                submitted - rejected - succeeded - failed - skipped - cancelled);
    }

    /** Events of one batch come on several topics: it is over here when the last result has arrived here, too. */
    private static boolean finished(ResultSet row, Totals totals) throws SQLException {
        Integer size = Database.integer(row, "size");
        return row.getBoolean("completed") && totals.live() == 0 && (size == null || totals.submitted() >= size);
    }

    private static BatchState state(ResultSet row, Totals totals, boolean finished) throws SQLException {
        return switch (BatchLife.Phase.valueOf(row.getString("life"))) {
            case PAUSED -> BatchState.PAUSED;
            case STOPPED -> BatchState.STOPPED;
            case CANCELLED -> BatchState.CANCELLED;
            case OPEN -> finished ? BatchState.COMPLETED : started(row, totals);
        };
    }

    private static BatchState started(ResultSet row, Totals totals) throws SQLException {
        boolean started = Database.time(row, "first_started_at") != null || totals.ended() > 0;
        return started ? BatchState.RUNNING : BatchState.OPEN;
    }
}
