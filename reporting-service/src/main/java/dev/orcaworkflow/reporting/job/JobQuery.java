package dev.orcaworkflow.reporting.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.reporting.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads job rows; every list is in the order of configuration keys, in byte order. */
@ApplicationScoped
public class JobQuery {
    private static final String IN_ORDER = " order by config, id";
    private static final String FAILURES = "select batch, signature, error_class, fine_class, count(*) as count,"
            + " count(*) filter (where state = 'DEAD') as dead,"
            + " (array_agg(message order by config, id))[1] as message,"
            + " (array_agg(detail order by config, id))[1] as detail"
            + " from job where batch = ? and signature is not null"
            + " group by batch, signature, error_class, fine_class order by count(*) desc, signature";

    private final Database database;
    private final ObjectMapper json;

    JobQuery(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public List<JobSummary> all(String batch) {
        return database.query("select * from job where batch = ?" + IN_ORDER, this::summary, batch);
    }

    public List<JobSummary> page(String batch, JobFilter filter) {
        String state = filter.state() == null ? null : filter.state().name();
        return database.query(
                "select * from job where batch = ? and (?::text is null or state = ?)"
                        + " and (?::text is null or signature = ?)" + IN_ORDER + " limit ? offset ?",
                this::summary,
                batch,
                state,
                state,
                filter.signature(),
                filter.signature(),
                filter.size(),
                filter.offset());
    }

    public int count(String batch, JobFilter filter) {
        String state = filter.state() == null ? null : filter.state().name();
        return database.query(
                        "select count(*) from job where batch = ? and (?::text is null or state = ?)"
                                + " and (?::text is null or signature = ?)",
                        row -> row.getInt(1),
                        batch,
                        state,
                        state,
                        filter.signature(),
                        filter.signature())
                .getFirst();
    }

    public Optional<JobSummary> find(UUID job) {
        return database.query("select * from job where id = ?", this::summary, job).stream()
                .findFirst();
    }

    /** What went wrong and is not mended, the most frequent problem first. */
    public List<FailureGroup> failures(String batch) {
        return database.query(FAILURES, this::failureGroup, batch);
    }

    /** How many jobs of this batch are in each state; states without jobs are absent. */
    public Map<JobState, Integer> states(String batch) {
        Map<JobState, Integer> counts = new EnumMap<>(JobState.class);
        database.query(
                        "select state, count(*)::int as count from job where batch = ? group by state",
                        row -> Map.entry(JobState.valueOf(row.getString("state")), row.getInt("count")),
                        batch)
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** What is under way in this batch, as last heard, at most {@code most} of them. */
    public List<RunningJob> running(String batch, int most) {
        return database.query(
                "select config, progress_done, progress_total, progress_item from job"
                        + " where batch = ? and state = 'RUNNING'" + IN_ORDER + " limit ?",
                row -> new RunningJob(
                        row.getString("config"),
                        row.getInt("progress_done"),
                        row.getInt("progress_total"),
                        row.getString("progress_item")),
                batch,
                most);
    }

    /**
     * Results of succeeded jobs that finished at {@code since} or later, in the order in which they finished.
     *
     * @param batch only of this batch, or null for all
     * @param line only of this line, or null for all
     */
    public List<ResultRow> results(String batch, String line, Instant since) {
        return database
                .query(
                        "select * from job where state = 'SUCCEEDED' and (?::text is null or batch = ?)"
                                + " and ended_at >= ? order by ended_at, config, id",
                        this::summary,
                        batch,
                        batch,
                        since)
                .stream()
                .flatMap(job -> job.detail().extremes().stream()
                        .filter(extreme -> line == null || line.equals(extreme.line()))
                        .map(extreme -> new ResultRow(
                                job.batch(),
                                job.config(),
                                job.endedAt(),
                                job.mark() == null ? null : job.mark().name(),
                                extreme)))
                .toList();
    }

    /** A job under way. */
    public record RunningJob(String config, int done, int total, String item) {}

    private FailureGroup failureGroup(ResultSet row) throws SQLException {
        JobDetail detail = detail(row);
        return new FailureGroup(
                row.getString("signature"),
                row.getString("error_class"),
                row.getString("fine_class"),
                row.getInt("count"),
                row.getString("message"),
                detail.cause(),
                detail.fix(),
                FailureGroup.retry(row.getString("batch"), row.getString("signature"), row.getInt("dead")));
    }

    private JobSummary summary(ResultSet row) throws SQLException {
        return new JobSummary(
                row.getObject("id", UUID.class),
                row.getString("batch"),
                row.getString("config"),
                JobState.valueOf(row.getString("state")),
                row.getInt("generation"),
                row.getInt("revision"),
                row.getInt("attempts"),
                JobTable.mark(row),
                row.getBoolean("approved"),
                row.getBoolean("needed_recovery"),
                row.getString("error_class"),
                row.getString("fine_class"),
                row.getString("signature"),
                row.getString("message"),
                Database.number(row, "seconds"),
                row.getBoolean("partial"),
                JobTable.files(row),
                Database.time(row, "first_started_at"),
                Database.time(row, "ended_at"),
                Database.number(row, "peak_cpu"),
                Database.number(row, "peak_memory"),
                detail(row));
    }

    private JobDetail detail(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString("detail"), JobDetail.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The detail of a job row is not readable", e);
        }
    }
}
