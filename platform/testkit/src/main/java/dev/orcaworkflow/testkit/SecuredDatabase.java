package dev.orcaworkflow.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL that speaks TLS, with the database {@code workflow} and a role and a schema per service. */
public final class SecuredDatabase implements AutoCloseable {
    private static final String LOG = "postgresql.log";

    private final EmbeddedPostgres postgres;
    private final Path logs;

    private SecuredDatabase(EmbeddedPostgres postgres, Path logs) {
        this.postgres = postgres;
        this.logs = logs;
    }

    /** The password of a role, which is in no other text. */
    public static String password(String role) {
        return "database-secret-of-" + role;
    }

    /** Starts one with this certificate, and a role for each of these services. */
    public static SecuredDatabase start(TestCertificate certificate, List<String> services) {
        try {
            Path logs = Scratch.directory("secured-database-log");
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(Scratch.directory("secured-database"))
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_directory", logs.toString())
                    .setServerConfig("log_filename", LOG)
                    .setServerConfig("log_line_prefix", "%u@%d:")
                    .setServerConfig("ssl", "on")
                    .setServerConfig("ssl_cert_file", certificate.certificate().toString())
                    .setServerConfig("ssl_key_file", certificate.key().toString())
                    .start();
            SecuredDatabase database = new SecuredDatabase(postgres, logs);
            database.execute("postgres", "create database workflow");
            for (String service : services) {
                database.execute(
                        "workflow", "create role %s login password '%s'".formatted(service, password(service)));
                database.execute("workflow", "create schema %1$s authorization %1$s".formatted(service));
            }
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As services name it: host, port and database. */
    public String address() {
        return "127.0.0.1:%d/workflow".formatted(postgres.getPort());
    }

    /** Applications that are connected without TLS, but for this test itself. */
    public List<String> unencrypted() {
        String query = "select distinct a.application_name from pg_stat_activity a join pg_stat_ssl s using (pid)"
                + " where not s.ssl and a.usename <> 'postgres' and a.application_name <> ''";
        return values(query);
    }

    /** What the database wrote to its log so far, each message after {@code role@database:}. */
    public String log() {
        try {
            return Files.readString(logs.resolve(LOG));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First column of a query, as the superuser. */
    public List<String> values(String query) {
        try (Connection connection = connect("workflow");
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

    @Override
    public void close() {
        try {
            postgres.close();
            Scratch.delete(logs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String database, String statement) {
        try (Connection connection = connect(database);
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return postgres.getDatabase("postgres", database).getConnection();
    }
}
