package dev.orcaworkflow.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The one real PostgreSQL of a test JVM, durable as in the real installation: in a container where {@link
 * Containers} says so. Its port lies in a system property, because
 * Quarkus loads test classes more than once and all of them mean the same database.
 */
public final class TestDatabase {
    private static final String PORT = "testkit.database.port";
    private static final String MAX_CONNECTIONS = "60";

    private TestDatabase() {}

    /** Address of a schema, with the settings that the services use. */
    public static String url(String schema) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?currentSchema=%s&reWriteBatchedInserts=true&socketTimeout=30"
                .formatted(port(), schema);
    }

    /** Creates an empty schema owned by a role of the same name (password too), in place of one that may be there. */
    public static void createSchema(String name) {
        execute("drop schema if exists " + name + " cascade");
        execute("do $$ begin create role %1$s login password '%1$s'; exception when duplicate_object then null; end $$"
                .formatted(name));
        execute("create schema %1$s authorization %1$s".formatted(name));
    }

    /** Runs a statement as the superuser. */
    public static void execute(String statement) {
        try (Connection connection = DriverManager.getConnection(url("public"), "postgres", "postgres");
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** First column of a query in a schema, as the superuser: works while the schema's own role is cut off. */
    public static List<String> values(String schema, String query) {
        try (Connection connection = DriverManager.getConnection(url(schema), "postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Cuts every connection of a role, as a restart of the database would. */
    public static void cutConnections(String role) {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + role + "'");
    }

    private static synchronized int port() {
        if (System.getProperty(PORT) == null) {
            System.setProperty(
                    PORT,
                    Integer.toString(
                            Containers.wantedFor(Containers.POSTGRES)
                                    ? DatabaseContainer.start(MAX_CONNECTIONS)
                                    : start()));
        }
        return Integer.getInteger(PORT);
    }

    /** The library's defaults are fast and forgetful; these are PostgreSQL's own. The library stops it with the JVM. */
    private static int start() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(Scratch.directory("database"))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", MAX_CONNECTIONS)
                    .start()
                    .getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
