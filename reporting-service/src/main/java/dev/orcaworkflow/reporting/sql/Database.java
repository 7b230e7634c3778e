package dev.orcaworkflow.reporting.sql;

import dev.orcaworkflow.messaging.DatabaseFailure;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Plain SQL, inside the caller's transaction when there is one. */
@ApplicationScoped
public class Database {
    private static final int ROWS_AT_ONCE = 1000;

    private final AgroalDataSource dataSource;

    Database(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @throws DatabaseFailure when the database refuses or is away */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseFailure("read by \"" + sql + "\"", e);
        }
    }

    /**
     * Hands over row after row without ever holding all of them; needs a transaction, or the driver reads everything
     * at once.
     */
    public <T> void forEach(String sql, RowReader<T> reader, Consumer<T> consumer, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(reader.read(rows));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("read by \"" + sql + "\"", e);
        }
    }

    /** Returns the number of rows written. */
    public int execute(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure("write by \"" + sql + "\"", e);
        }
    }

    /** The time in a column, or null. */
    public static Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, java.time.OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** The number in a column, or null. */
    public static Double number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Double.class);
    }

    /** The whole number in a column, or null. */
    public static Integer integer(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    @SuppressWarnings("resource") // the array lives and dies with its statement's connection
    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            switch (parameters[i]) {
                case SqlArray(String type, Object[] values) ->
                    statement.setArray(i + 1, connection.createArrayOf(type, values));
                case Instant time -> statement.setObject(i + 1, time.atOffset(ZoneOffset.UTC));
                case null -> statement.setObject(i + 1, null);
                case Object plain -> statement.setObject(i + 1, plain);
            }
        }
        return statement;
    }
}
