package dev.orcaworkflow.bench.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A service's rows in a running system, as its own role sees them. */
public final class ServiceRows implements AutoCloseable {
    private final Connection connection;

    /** @param system {@code system.json}; the installation's password lies in its data folder */
    public ServiceRows(JsonNode system, String schema) throws SQLException, IOException {
        String password = Files.readString(Path.of(system.get("data").asText(), "database.password"))
                .strip();
        connection = DriverManager.getConnection(
                "jdbc:postgresql://%s?currentSchema=%s"
                        .formatted(system.get("database").asText(), schema),
                schema,
                password);
    }

    public int update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = bound(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** The first column of the only row. */
    public long number(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = bound(sql, parameters);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private PreparedStatement bound(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
