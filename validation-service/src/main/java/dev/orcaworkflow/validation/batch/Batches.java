package dev.orcaworkflow.validation.batch;

import dev.orcaworkflow.contracts.Mode;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table {@code batch}. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Batches {
    private static final String OPEN = "insert into batch (id, size, mode, max_workers, stop_on)"
            + " select * from unnest(?, ?, ?, ?, ?) as b(id, size, mode, max_workers, stop_on) order by id"
            + " on conflict (id) do update set size = excluded.size, mode = excluded.mode,"
            + " max_workers = excluded.max_workers, stop_on = excluded.stop_on where batch.stop_on is null";
    private static final String LOCK = "select id, size, mode, max_workers, stop_on, received, halted"
            + " from batch where id = any(?) order by id for update";
    private static final String READ =
            "select id, size, mode, max_workers, stop_on, received, halted from batch where id = any(?)";
    private static final String COUNT = "update batch set received = received + n"
            + " from unnest(?, ?) as arrived(arrived_id, n) where id = arrived_id";
    private static final String HEED = "insert into batch (id, halted, event_sequence)"
            + " select * from unnest(?, ?, ?) as e(id, halted, sequence) order by id"
            + " on conflict (id) do update set halted = excluded.halted, event_sequence = excluded.event_sequence"
            + " where batch.event_sequence < excluded.event_sequence";

    private final AgroalDataSource dataSource;

    Batches(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Fixes the terms of batches seen for the first time and locks all of them until the transaction ends, so that
     * counts and output paths of one batch are decided by one transaction at a time.
     */
    public Map<String, Batch> open(Map<String, BatchTerms> firstTerms) {
        List<Map.Entry<String, BatchTerms>> rows = List.copyOf(firstTerms.entrySet());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(OPEN)) {
            Sql.column(insert, 1, "text", rows, Map.Entry::getKey);
            Sql.column(insert, 2, "int", rows, row -> row.getValue().size());
            Sql.column(insert, 3, "text", rows, row -> row.getValue().mode().name());
            Sql.column(insert, 4, "int", rows, row -> row.getValue().maxWorkers());
            Sql.column(insert, 5, "text", rows, row -> row.getValue().stopOn());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("open " + rows.size() + " batches", e);
        }
        return read(LOCK, firstTerms.keySet());
    }

    /** Those of the batches that have a row, not locked. */
    public Map<String, Batch> known(Collection<String> ids) {
        return read(READ, ids);
    }

    private Map<String, Batch> read(String query, Collection<String> ids) {
        Map<String, Batch> batches = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            Sql.array(select, 1, "text", ids);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Batch batch = batch(row);
                    batches.put(batch.id(), batch);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("read " + ids.size() + " batches", e);
        }
        return batches;
    }

    private static Batch batch(ResultSet row) throws SQLException {
        String stopOn = row.getString("stop_on");
        BatchTerms terms = stopOn == null
                ? null
                : new BatchTerms(
                        row.getObject("size", Integer.class),
                        Mode.valueOf(row.getString("mode")),
                        row.getObject("max_workers", Integer.class),
                        stopOn);
        return new Batch(row.getString("id"), terms, row.getInt("received"), row.getBoolean("halted"));
    }

    /** Adds to the number of records that each batch has received. */
    public void count(Map<String, Integer> arrived) {
        List<Map.Entry<String, Integer>> rows = List.copyOf(arrived.entrySet());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(COUNT)) {
            Sql.column(update, 1, "text", rows, Map.Entry::getKey);
            Sql.column(update, 2, "int", rows, Map.Entry::getValue);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("count the records of " + rows.size() + " batches", e);
        }
    }

    /** Takes note of halts and reopenings; one that is older than what a batch has heeded changes nothing. */
    void heed(Collection<Halt> halts) {
        List<Halt> rows = List.copyOf(halts);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(HEED)) {
            Sql.column(insert, 1, "text", rows, Halt::batch);
            Sql.column(insert, 2, "boolean", rows, Halt::halted);
            Sql.column(insert, 3, "bigint", rows, Halt::sequence);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("note the halt of " + rows.size() + " batches", e);
        }
    }
}
