package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.messaging.DatabaseFailure;
import dev.orcaworkflow.validation.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the table {@code validation}: one statement per transaction, and one row write per configuration. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Validations {
    /** A text that is not newer than the row's changes nothing: that is what makes a second delivery harmless. */
    private static final String RECORD = "insert into validation as v (job_id, batch, config, text_sha256,"
            + " submission_id, output, generation, revision, attempt, status, trial_id, waiting, since, version)"
            + " select n.*, ?::timestamptz, 1 from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as n(job_id, batch, config,"
            + " sha, submission, output, generation, revision, attempt, status, trial, waiting) order by n.job_id"
            + " on conflict (job_id) do update set generation = excluded.generation, revision = excluded.revision,"
            + " attempt = excluded.attempt, status = excluded.status, trial_id = excluded.trial_id,"
            + " waiting = excluded.waiting, since = excluded.since, output = coalesce(excluded.output, v.output),"
            + " version = v.version + 1 where (v.generation, v.revision, v.attempt)"
            + " < (excluded.generation, excluded.revision, excluded.attempt)"
            + " returning job_id, version";

    private static final String SETTLE = "update validation as v set status = n.status,"
            + " trial_id = n.trial, waiting = n.waiting, since = ?::timestamptz, version = v.version + 1"
            + " from unnest(?, ?, ?, ?) as n(job, status, trial, waiting)"
            + " where v.job_id = n.job and v.status in ('AWAITING_TRIAL', 'AWAITING_CAPACITY')"
            + " returning v.job_id, v.version";

    private final AgroalDataSource dataSource;
    private final Clock clock;

    Validations(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Records verdicts on new texts and returns the version of each row that this changed. */
    Map<UUID, Long> record(List<Validation> rows) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(RECORD)) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            Sql.column(insert, 2, "uuid", rows, row -> row.job().jobId());
            Sql.column(insert, 3, "text", rows, row -> row.job().batch());
            Sql.column(insert, 4, "text", rows, row -> row.job().config());
            Sql.column(
                    insert,
                    5,
                    "text",
                    rows,
                    row -> row.origin() == null ? "" : row.origin().sha256());
            Sql.column(
                    insert,
                    6,
                    "text",
                    rows,
                    row -> row.origin() == null ? null : row.origin().submissionId());
            Sql.column(insert, 7, "text", rows, Validation::output);
            Sql.column(insert, 8, "int", rows, row -> row.job().generation());
            Sql.column(insert, 9, "int", rows, row -> row.job().revision());
            Sql.column(insert, 10, "int", rows, row -> row.job().attempt());
            Sql.column(insert, 11, "text", rows, row -> row.status().name());
            Sql.column(insert, 12, "uuid", rows, Validation::trialId);
            Sql.column(insert, 13, "text", rows, Validation::waiting);
            return changed(insert);
        } catch (SQLException e) {
            throw new DatabaseFailure("record " + rows.size() + " verdicts", e);
        }
    }

    /** Settles what was waiting and returns the version of each row that this changed. */
    Map<UUID, Long> settle(List<Validation> rows) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(SETTLE)) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            Sql.column(update, 2, "uuid", rows, row -> row.job().jobId());
            Sql.column(update, 3, "text", rows, row -> row.status().name());
            Sql.column(update, 4, "uuid", rows, Validation::trialId);
            Sql.column(update, 5, "text", rows, Validation::waiting);
            return changed(update);
        } catch (SQLException e) {
            throw new DatabaseFailure("settle " + rows.size() + " waiting configurations", e);
        }
    }

    private static Map<UUID, Long> changed(PreparedStatement statement) throws SQLException {
        Map<UUID, Long> versions = new HashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                versions.put(row.getObject(1, UUID.class), row.getLong(2));
            }
        }
        return versions;
    }
}
