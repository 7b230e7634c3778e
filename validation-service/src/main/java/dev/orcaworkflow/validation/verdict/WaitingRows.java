package dev.orcaworkflow.validation.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.messaging.DatabaseFailure;
import dev.orcaworkflow.validation.gate.Assessment;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds and locks rows of the table {@code validation} whose wait is over; what another replica holds is passed over. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class WaitingRows {
    private static final String FOR_CAPACITY = "select waiting, coalesce(halted, false) as halted"
            + " from validation v left join batch b on b.id = v.batch where status = 'AWAITING_CAPACITY'"
            + " order by since limit ? for update of v skip locked";
    private static final String FOR_TRIAL = "select waiting, t.status = 'FAILED' as failed,"
            + " t.job_id = v.job_id and t.revision = v.revision as own_text, t.evidence,"
            + " t.status = 'PASSED' or p.passed as passed, coalesce(b.halted, false) as halted"
            + " from validation v join trial t on t.id = v.trial_id left join batch b on b.id = v.batch"
            + " cross join lateral (select ? and exists (select 1 from trial o where o.shape = t.shape"
            + " and o.engine = t.engine and o.engine_build = t.engine_build and o.status = 'PASSED') as passed) as p"
            + " where v.status = 'AWAITING_TRIAL'"
            + " and (t.status <> 'REQUESTED' or p.passed or coalesce(b.halted, false) or t.requested_at < ?)"
            + " order by v.since limit ? for update of v skip locked";

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    /** @param halted its batch was cancelled or stopped */
    record CapacityWait(Assessment assessment, boolean halted) {}

    WaitingRows(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    List<CapacityWait> forCapacity(int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FOR_CAPACITY)) {
            select.setInt(1, limit);
            List<CapacityWait> waits = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    waits.add(new CapacityWait(assessment(row), row.getBoolean("halted")));
                }
            }
            return waits;
        } catch (SQLException e) {
            throw new DatabaseFailure("look for configurations that wait for a worker", e);
        }
    }

    /**
     * @param sharing a trial of another configuration of the shape ends the wait, too
     * @param overdueBefore trials asked for before this are not waited for any more
     */
    List<TrialWait> forTrial(boolean sharing, Instant overdueBefore, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FOR_TRIAL)) {
            select.setBoolean(1, sharing);
            select.setTimestamp(2, Timestamp.from(overdueBefore));
            select.setInt(3, limit);
            List<TrialWait> waits = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    waits.add(new TrialWait(
                            assessment(row),
                            row.getBoolean("passed"),
                            row.getBoolean("failed"),
                            row.getBoolean("own_text"),
                            row.getBoolean("halted"),
                            row.getString("evidence")));
                }
            }
            return waits;
        } catch (SQLException e) {
            throw new DatabaseFailure("look for configurations that wait for a trial", e);
        }
    }

    private Assessment assessment(ResultSet row) throws SQLException {
        try {
            return json.readValue(row.getString("waiting"), Assessment.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A waiting configuration is not readable", e);
        }
    }
}
