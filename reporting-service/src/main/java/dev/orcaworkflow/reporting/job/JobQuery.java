package dev.orcaworkflow.reporting.job;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.contracts.Resources;
import dev.orcaworkflow.reporting.sql.Database;
import dev.orcaworkflow.reporting.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads job rows; every list is in the order of configuration keys, in byte order. */
@ApplicationScoped
public class JobQuery {
    private static final String IN_ORDER = " order by config, id";
    private static final String FAILURES =
            "select problem.batch, problem.signature, problem.jobs as count, problem.dead, first.error_class,"
                    + " first.fine_class, first.message, first.detail from problem, lateral (select * from job"
                    + " where job.batch = problem.batch and job.signature = problem.signature"
                    + IN_ORDER + " limit 1) as first where problem.batch = ? and problem.jobs > 0"
                    + " order by problem.jobs desc, problem.signature";

    private final Database database;
    private final ObjectMapper json;

    JobQuery(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Every job of a batch, one at a time: a batch may have more than memory holds. Needs a transaction. */
    public void forEach(String batch, Consumer<JobSummary> consumer) {
        database.forEach("select * from job where batch = ?" + IN_ORDER, this::summary, consumer, batch);
    }

    /** The same, only the jobs of one template, whatever its version. */
    public void forEachOfTemplate(String batch, String template, Consumer<JobSummary> consumer) {
        database.forEach(
                "select * from job where batch = ? and split_part(template, '@', 1) = ?" + IN_ORDER,
                this::summary,
                consumer,
                batch,
                template);
    }

    /** The ids come from an index alone; only the rows that are shown are read. */
    public List<JobSummary> page(String batch, JobFilter filter) {
        List<Object> parameters = filter.parameters(batch);
        parameters.add(filter.size());
        parameters.add(filter.offset());
        return database.query(
                "select job.* from (select id from job where " + filter.condition() + IN_ORDER
                        + " limit ? offset ?) as shown join job using (id)" + IN_ORDER,
                this::summary,
                parameters.toArray());
    }

    /** From the sums of the batch; jobs are only counted when two filters meet. */
    public int count(String batch, JobFilter filter) {
        List<Integer> counts = database.query(
                filter.counting(),
                row -> row.getInt(1),
                filter.countingParameters(batch).toArray());
        return counts.isEmpty() ? 0 : counts.getFirst();
    }

    public Optional<JobSummary> find(UUID job) {
        return database.query("select * from job where id = ?", this::summary, job).stream()
                .findFirst();
    }

    /** What went wrong and is not mended, the most frequent problem first. */
    public List<FailureGroup> failures(String batch) {
        return database.query(FAILURES, this::failureGroup, batch);
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

    /** What the jobs that are under way hold, of at most 1000 of them. */
    public List<Resources> heldByRunning(String batch) {
        return database
                .query(
                        "select detail from job where batch = ? and state = 'RUNNING'" + IN_ORDER + " limit 1000",
                        row -> detail(row).asked(),
                        batch)
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** Succeeded jobs that have results to give, in the order in which they finished. */
    public List<UUID> finished(ResultFilter filter) {
        return database.query(
                "select id from job where state = 'SUCCEEDED' and (?::text is null or batch = ?)"
                        + " and (?::text is null or batch in (select id from batch where purpose = ?))"
                        + " and (?::text is null or config = ?) and ended_at >= ? order by ended_at, config, id",
                row -> row.getObject(1, UUID.class),
                filter.batch(),
                filter.batch(),
                filter.purpose(),
                filter.purpose(),
                filter.config(),
                filter.config(),
                filter.since());
    }

    /** These jobs as they are now, in this order; absent is what is no longer known. */
    public List<JobSummary> find(List<UUID> jobs) {
        Map<UUID, JobSummary> found = database
                .query("select * from job where id = any(?)", this::summary, SqlArray.uuid(jobs, Function.identity()))
                .stream()
                .collect(toMap(JobSummary::jobId, Function.identity()));
        return jobs.stream().map(found::get).filter(Objects::nonNull).toList();
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
                row.getInt("dead"),
                row.getString("message"),
                detail.cause(),
                detail.fix(),
                detail.suggestion(),
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
                row.getString("engine"),
                row.getString("template"),
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
