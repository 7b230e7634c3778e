package dev.orcaworkflow.validation;

import dev.orcaworkflow.messaging.DatabaseFailure;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Plain SQL where rows are few: one statement, its values in order, in the caller's transaction. */
@ApplicationScoped
public class Rows {
    private final AgroalDataSource dataSource;

    Rows(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Changes rows and returns how many.
     *
     * @param deed what is done, for the message of a failure: "record a use"
     * @throws DatabaseFailure when it could not be done
     */
    public int change(String deed, String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(deed, e);
        }
    }

    /** Reads rows. */
    public <T> List<T> read(String deed, Reader<T> reader, String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseFailure(deed, e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Instant instant -> statement.setTimestamp(i + 1, Timestamp.from(instant));
                case List<?> texts -> Sql.array(statement, i + 1, "text", texts);
                case null, default -> statement.setObject(i + 1, values[i]);
            }
        }
    }
}
