package dev.orcaworkflow.reporting.batch;

import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.reporting.batch.BatchSummary.Totals;
import dev.orcaworkflow.reporting.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
                row.getInt("recovery_ended"),
                row.getInt("changed"),
                row.getInt("unaccepted"),
                new FileCounts(row.getInt("files_total"), row.getInt("files_succeeded"), row.getInt("files_failed")),
                Database.number(row, "peak_cpu"),
                Database.number(row, "peak_memory"));
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
