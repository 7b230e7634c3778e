package dev.orcaworkflow.local.database;

import dev.orcaworkflow.local.place.DataDirectory;
import dev.orcaworkflow.local.process.Part;
import dev.orcaworkflow.local.process.SessionLeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The embedded PostgreSQL: durable (every commit is on the disk before it is told), reachable from this machine only
 * unless workers on other hosts are to join, its data kept between runs.
 */
public final class DatabasePart implements Part {
    private static final String OWNER = "postgres";
    private static final String WORKERS =
            "host workflow execution 0.0.0.0/0 scram-sha-256\nhost workflow execution ::/0 scram-sha-256\n";

    private final DataDirectory data;
    private final int port;
    private final String listen;
    private final DatabasePrograms programs;
    private final String password;

    /** @param listen another address of this machine at which workers on other hosts find it, or null */
    public DatabasePart(DataDirectory data, int port, String listen) throws IOException {
        this.data = data;
        this.port = port;
        this.listen = listen;
        this.programs = new DatabasePrograms(data);
        this.password = DatabasePassword.of(data);
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public ProcessBuilder command() throws IOException {
        programs.unpack();
        initialise();
        return SessionLeader.command(programs.command(
                        "postgres",
                        "-D",
                        data.database().toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1" + (listen == null ? "" : "," + listen),
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=on",
                        "-c",
                        "synchronous_commit=on",
                        "-c",
                        "full_page_writes=on",
                        "-c",
                        "max_connections=100",
                        "-c",
                        "shared_buffers=128MB",
                        "-c",
                        "max_wal_size=2GB",
                        "-c",
                        "log_checkpoints=off"))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.log("database").toFile()));
    }

    private void initialise() throws IOException {
        if (!Files.exists(data.database().resolve("PG_VERSION"))) {
            programs.run(
                    "initdb",
                    "-D",
                    data.database().toString(),
                    "-U",
                    OWNER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile",
                    data.password().toString(),
                    "-E",
                    "UTF8",
                    "--no-locale");
        }
        if (listen != null) {
            letWorkersIn();
        }
    }

    /** Workers on other hosts may be the execution service's role, with its password, and nobody else. */
    private void letWorkersIn() throws IOException {
        Path rules = data.database().resolve("pg_hba.conf");
        if (!Files.readString(rules).contains(WORKERS)) {
            Files.writeString(rules, WORKERS, StandardOpenOption.APPEND);
        }
    }

    @Override
    public boolean ready() {
        try (Connection connection = connect(OWNER)) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public void prepare() throws IOException {
        try (Connection server = connect(OWNER)) {
            new Roles(password).createDatabase(server);
        } catch (SQLException e) {
            throw new IOException("The database could not be created: " + e.getMessage(), e);
        }
        try (Connection database = connect(Roles.DATABASE)) {
            new Roles(password).createSchemas(database);
        } catch (SQLException e) {
            throw new IOException("Roles and schemas could not be created: " + e.getMessage(), e);
        }
    }

    @Override
    public void end(ProcessHandle process) {
        programs.stop();
        Part.awaitEnd(process);
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", OWNER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "10");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), properties);
    }
}
