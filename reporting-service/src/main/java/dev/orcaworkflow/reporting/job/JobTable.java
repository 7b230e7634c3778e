package dev.orcaworkflow.reporting.job;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.Mark;
import dev.orcaworkflow.reporting.sql.Database;
import dev.orcaworkflow.reporting.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The job rows, written many at a time. */
@ApplicationScoped
public class JobTable {
    private static final String COLUMNS = "id, batch, config, state, generation, revision, attempts, mark, approved,"
            + " needed_recovery, error_class, fine_class, signature, message, seconds, partial, files_total,"
            + " files_succeeded, files_failed, first_started_at, ended_at, peak_cpu, peak_memory, engine, template,"
            + " detail, accepted";
    private static final String UPSERT = "insert into job (" + COLUMNS + ") select * from"
            + " unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (id) do update set (" + COLUMNS.substring("id, ".length()) + ") = row("
            + "excluded." + COLUMNS.substring("id, ".length()).replace(", ", ", excluded.") + ")";

    private static final String NOTE = "update job set state = 'RUNNING', attempts = heard.attempt,"
            + " progress_done = heard.done, progress_total = heard.total, progress_item = heard.item"
            + " from (select h.*, was.state as was from unnest(?, ?, ?, ?, ?, ?)"
            + " as h(job_id, generation, attempt, done, total, item) join job was on was.id = h.job_id) as heard"
            + " where id = heard.job_id and job.generation = heard.generation"
            + " and (state = 'RUNNING' and attempts <= heard.attempt"
            + " or state in ('SUBMITTED', 'APPROVED', 'RECOVERING') and attempts < heard.attempt)"
            + " returning batch, heard.was";

    private final Database database;
    private final ObjectMapper json;

    JobTable(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What each of these jobs adds to its batch as it is stored now; jobs without a row are absent. */
    public Map<UUID, JobTally> tallies(Collection<UUID> jobs) {
        return database
                .query(
                        "select id, state, approved, needed_recovery, mark, files_total, files_succeeded, files_failed,"
                                + " signature, engine, accepted from job where id = any(?)",
                        row -> Map.entry(row.getObject("id", UUID.class), tally(row)),
                        SqlArray.uuid(jobs, Function.identity()))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void save(Collection<JobSummary> jobs) {
        database.execute(
                UPSERT,
                SqlArray.uuid(jobs, JobSummary::jobId),
                SqlArray.text(jobs, JobSummary::batch),
                SqlArray.text(jobs, JobSummary::config),
                SqlArray.text(jobs, job -> job.state().name()),
                SqlArray.integer(jobs, JobSummary::generation),
                SqlArray.integer(jobs, JobSummary::revision),
                SqlArray.integer(jobs, JobSummary::attempts),
                SqlArray.text(
                        jobs, job -> job.mark() == null ? null : job.mark().name()),
                SqlArray.truth(jobs, JobSummary::approved),
                SqlArray.truth(jobs, JobSummary::neededRecovery),
                SqlArray.text(jobs, JobSummary::errorClass),
                SqlArray.text(jobs, JobSummary::fineClass),
                SqlArray.text(jobs, JobSummary::signature),
                SqlArray.text(jobs, JobSummary::message),
                SqlArray.number(jobs, JobSummary::seconds),
                SqlArray.truth(jobs, JobSummary::partial),
                SqlArray.integer(jobs, job -> job.files().total()),
                SqlArray.integer(jobs, job -> job.files().succeeded()),
                SqlArray.integer(jobs, job -> job.files().failed()),
                SqlArray.time(jobs, JobSummary::firstStartedAt),
                SqlArray.time(jobs, JobSummary::endedAt),
                SqlArray.number(jobs, JobSummary::peakCpu),
                SqlArray.number(jobs, JobSummary::peakMemory),
                SqlArray.text(jobs, JobSummary::engine),
                SqlArray.text(jobs, JobSummary::template),
                SqlArray.text(jobs, job -> written(job.detail())),
                SqlArray.truth(jobs, JobSummary::accepted));
    }

    /** A job that progress has found running: its batch, and the state that it was in until now. */
    public record Noted(String batch, JobState before) {}

    /**
     * Notes what is under way. A job that has gone on since, to a later attempt or to an end, keeps its state: progress
     * may arrive late. The rows of the jobs' batches must be locked.
     */
    public List<Noted> note(Collection<JobProgress> progress) {
        return database.query(
                NOTE,
                row -> new Noted(row.getString("batch"), JobState.valueOf(row.getString("was"))),
                SqlArray.uuid(progress, heard -> heard.job().jobId()),
                SqlArray.integer(progress, heard -> heard.job().generation()),
                SqlArray.integer(progress, heard -> heard.job().attempt()),
                SqlArray.integer(progress, JobProgress::done),
                SqlArray.integer(progress, JobProgress::total),
                SqlArray.text(progress, JobProgress::item));
    }

    public void clear() {
        database.execute("delete from job");
    }

    private static JobTally tally(ResultSet row) throws SQLException {
        return new JobTally(
                JobState.valueOf(row.getString("state")),
                row.getBoolean("approved"),
                row.getBoolean("needed_recovery"),
                mark(row),
                row.getBoolean("accepted"),
                files(row),
                row.getString("signature"),
                row.getString("engine"));
    }

    static Mark mark(ResultSet row) throws SQLException {
        String mark = row.getString("mark");
        return mark == null ? null : Mark.valueOf(mark);
    }

    static FileCounts files(ResultSet row) throws SQLException {
        return new FileCounts(row.getInt("files_total"), row.getInt("files_succeeded"), row.getInt("files_failed"));
    }

    private String written(JobDetail detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Cannot write the detail of a job as JSON", impossible);
        }
    }
}
