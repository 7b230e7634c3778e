package dev.orcaworkflow.execution.database;

import dev.orcaworkflow.messaging.DatabaseFailure;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Plain SQL in the caller's transaction, one statement for many rows: arrays of UUID, text, int, float8 and bytea are
 * bound as such, for {@code unnest} and {@code any}.
 */
@ApplicationScoped
public class Database {
    private final AgroalDataSource dataSource;

    Database(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param deed what is done, for the message of a failure: "claim jobs"
     * @throws DatabaseFailure when it could not be done
     */
    public int update(String deed, String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = bound(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(deed, e);
        }
    }

    /** Runs a query, or a change that returns rows. */
    public <T> List<T> query(String deed, Row<T> row, String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = bound(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.read(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseFailure(deed, e);
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            bind(connection, statement, i + 1, parameters[i]);
        }
        return statement;
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, Object value)
            throws SQLException {
        switch (value) {
            case UUID[] ids -> statement.setArray(index, connection.createArrayOf("uuid", ids));
            case String[] texts -> statement.setArray(index, connection.createArrayOf("text", texts));
            case Integer[] numbers -> statement.setArray(index, connection.createArrayOf("int4", numbers));
            case Double[] numbers -> statement.setArray(index, connection.createArrayOf("float8", numbers));
            case byte[][] bytes -> statement.setArray(index, connection.createArrayOf("bytea", bytes));
            case null, default -> statement.setObject(index, value);
        }
    }
}
