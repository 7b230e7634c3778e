package dev.orcaworkflow.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The outbox as the relay sees it, within one transaction. */
final class PendingMessages {
    record Row(long id, OutboxMessage message) {}

    private final Connection connection;

    PendingMessages(Connection connection) {
        this.connection = connection;
    }

    /** Takes this schema's relay lock until the transaction ends; false when another relay has it. */
    boolean lock() throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select pg_try_advisory_xact_lock(hashtext(current_schema()), 1)");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    List<Row> oldest(int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select id, topic, message_key, headers, payload"
                + " from outbox where parked_at is null order by id limit ?")) {
            statement.setInt(1, limit);
            try (ResultSet result = statement.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (result.next()) {
                    List<String> headers = List.of((String[]) result.getArray(4).getArray());
                    rows.add(new Row(
                            result.getLong(1),
                            new OutboxMessage(result.getString(2), result.getBytes(3), headers, result.getBytes(5))));
                }
                return rows;
            }
        }
    }

    void delete(List<Long> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from outbox where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray(Long[]::new)));
            statement.executeUpdate();
        }
    }

    void park(long id, String reason) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update outbox set parked_at = now(), parked_reason = ? where id = ?")) {
            statement.setString(1, reason);
            statement.setLong(2, id);
            statement.executeUpdate();
        }
    }
}
