package dev.orcaworkflow.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Counts row writes (inserts, updates, deletes) per schema, from PostgreSQL's own statistics. */
final class RowCounter implements AutoCloseable {
    private final Connection connection;

    /** Counters are open to every role; the installation's password lies in its data folder. */
    RowCounter(JsonNode system) throws SQLException, IOException {
        String address = "jdbc:postgresql://" + system.get("database").asText();
        String password = Files.readString(Path.of(system.get("data").asText(), "database.password"))
                .strip();
        connection = DriverManager.getConnection(address, "reporting", password);
    }

    Map<String, Long> written() throws SQLException, InterruptedException {
        // Sessions report their counters at most once a second.
        Thread.sleep(2_000);
        Map<String, Long> written = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select schemaname, sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables
                        where schemaname in ('validation', 'execution', 'recovery', 'reporting') group by schemaname
                        """)) {
            while (rows.next()) {
                written.put(rows.getString(1), rows.getLong(2));
            }
        }
        return written;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
