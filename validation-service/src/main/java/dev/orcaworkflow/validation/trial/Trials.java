package dev.orcaworkflow.validation.trial;

import dev.orcaworkflow.messaging.DatabaseFailure;
import dev.orcaworkflow.validation.Sql;
import dev.orcaworkflow.validation.gate.TrialStanding;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The table {@code trial}. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Trials {
    private static final String INSERT = "insert into trial"
            + " (id, shape, engine, engine_build, file, shared, job_id, revision, status, requested_at)"
            + " select t.*, 'REQUESTED', ?::timestamptz from unnest(?, ?, ?, ?, ?, ?, ?, ?)"
            + " as t(id, shape, engine, engine_build, file, shared, job_id, revision)"
            + " on conflict do nothing returning id";
    private static final String SHARED = "select id, shape, engine, engine_build from trial"
            + " join unnest(?, ?, ?) as k(s, e, b) on shape = s and engine = e and engine_build = b where shared";
    /** A pass of any trial outweighs the failure of the shared one. */
    private static final String STANDINGS = "select shape, engine, engine_build, bool_or(status = 'PASSED') as passed,"
            + " bool_or(shared and status = 'REQUESTED') as running, bool_or(shared and status = 'FAILED') as failed"
            + " from trial join unnest(?, ?, ?) as k(s, e, b) on shape = s and engine = e and engine_build = b"
            + " where shared or status = 'PASSED' group by shape, engine, engine_build";

    private static final String END = "update trial set status = o.ended, ended_at = ?, evidence = o.said"
            + " from unnest(?, ?, ?) as o(trial, ended, said) where id = o.trial and status = 'REQUESTED'";

    private final AgroalDataSource dataSource;
    private final Clock clock;

    Trials(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** How each shape stands; a shape that was never tried is missing. */
    public Map<TrialKey, TrialStanding> standings(Collection<TrialKey> keys) {
        return query(STANDINGS, Set.copyOf(keys), Trials::standing);
    }

    private static TrialStanding standing(ResultSet row) throws SQLException {
        if (row.getBoolean("passed")) {
            return TrialStanding.PASSED;
        }
        return row.getBoolean("running") ? TrialStanding.RUNNING : TrialStanding.FAILED;
    }

    Map<TrialKey, UUID> sharedOnes(Collection<TrialKey> keys) {
        return query(SHARED, keys, row -> row.getObject("id", UUID.class));
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> Map<TrialKey, T> query(String query, Collection<TrialKey> keys, RowReader<T> reader) {
        List<TrialKey> rows = List.copyOf(keys);
        Map<TrialKey, T> found = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            Sql.column(select, 1, "text", rows, TrialKey::shape);
            Sql.column(select, 2, "text", rows, TrialKey::engine);
            Sql.column(select, 3, "text", rows, TrialKey::engineBuild);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(
                            new TrialKey(
                                    row.getString("shape"), row.getString("engine"), row.getString("engine_build")),
                            reader.read(row));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("read the trials of " + rows.size() + " shapes", e);
        }
        return found;
    }

    /** Inserts trials that nobody has asked for and returns their ids. */
    Set<UUID> insert(List<Trial> trials) {
        Set<UUID> fresh = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            Sql.column(insert, 2, "uuid", trials, Trial::id);
            Sql.column(insert, 3, "text", trials, trial -> trial.key().shape());
            Sql.column(insert, 4, "text", trials, trial -> trial.key().engine());
            Sql.column(insert, 5, "text", trials, trial -> trial.key().engineBuild());
            Sql.column(insert, 6, "text", trials, Trial::file);
            Sql.column(insert, 7, "boolean", trials, Trial::shared);
            Sql.column(insert, 8, "uuid", trials, trial -> trial.job().jobId());
            Sql.column(insert, 9, "int", trials, trial -> trial.job().revision());
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    fresh.add(row.getObject(1, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("ask for " + trials.size() + " trials", e);
        }
        return fresh;
    }

    /** Records how trials ended; one that has ended already, or is not ours, stays as it is. */
    void end(List<EndedTrial> ended) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(END)) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            Sql.column(update, 2, "uuid", ended, EndedTrial::id);
            Sql.column(update, 3, "text", ended, EndedTrial::status);
            Sql.column(update, 4, "text", ended, EndedTrial::evidence);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("record the end of " + ended.size() + " trials", e);
        }
    }
}
