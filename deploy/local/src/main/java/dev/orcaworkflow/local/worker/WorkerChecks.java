package dev.orcaworkflow.local.worker;

import dev.orcaworkflow.configuration.workspace.WorkspaceRoot;
import dev.orcaworkflow.local.place.PortProbe;
import dev.orcaworkflow.local.place.WorkspaceProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Everything that a worker needs, looked at where it would run. */
public final class WorkerChecks {
    /** A lease lives by the database's clock; people compare times of both. */
    private static final Duration CLOCK = Duration.ofSeconds(2);

    private final WorkerPlace place;
    private final Clock clock;

    public WorkerChecks(WorkerPlace place, Clock clock) {
        this.place = place;
        this.clock = clock;
    }

    public List<WorkerCheck> all() {
        List<WorkerCheck> checks = new ArrayList<>();
        checks.add(jdk());
        checks.addAll(place.python()
                .map(python -> new PythonChecks(python).all())
                .orElseGet(() -> List.of(WorkerCheck.unknown(
                        "python",
                        "WORKFLOW_DIGITALMODEL_PYTHON is not set: this worker runs the embedded engine only"))));
        checks.addAll(workspace());
        place.roots().forEach(root -> checks.add(root(root)));
        checks.add(new BrokerCheck(place).look());
        checks.addAll(database());
        checks.add(port());
        return checks;
    }

    private static WorkerCheck jdk() {
        int feature = Runtime.version().feature();
        return feature >= 25
                ? WorkerCheck.good("jdk", "Java " + Runtime.version())
                : WorkerCheck.bad("jdk", true, "Java " + Runtime.version(), "install a JDK 25 and set JAVA_HOME");
    }

    private List<WorkerCheck> workspace() {
        if (!Files.isDirectory(place.workspace())) {
            return List.of(WorkerCheck.bad(
                    "workspace", true, place.workspace() + " is no directory", "set WORKFLOW_WORKSPACE"));
        }
        return List.of(
                WorkspaceProbe.read(place.workspace())
                        .map(id -> WorkerCheck.good("workspace", "%s is workspace %s".formatted(place.workspace(), id)))
                        .orElseGet(() -> WorkerCheck.bad(
                                "workspace",
                                true,
                                "%s holds no .workflow/probe: it is not the workspace of a running system"
                                        .formatted(place.workspace()),
                                "mount the directory that `workflow up` was started with")),
                rename());
    }

    private static WorkerCheck root(WorkspaceRoot root) {
        String where = "%s is %s".formatted(root.name(), root.directory());
        return Files.isDirectory(root.directory()) && Files.isReadable(root.directory())
                ? WorkerCheck.good("root", where)
                : WorkerCheck.bad(
                        "root",
                        true,
                        where + ", which is no directory that can be read here",
                        "mount it, or name it with --root %s=DIR".formatted(root.name()));
    }

    private WorkerCheck rename() {
        try {
            WorkspaceProbe.renameTest(place.workspace());
            return WorkerCheck.good("rename", "a file could be written and renamed there");
        } catch (IOException e) {
            return WorkerCheck.bad(
                    "rename",
                    true,
                    "cannot write and rename in the workspace: " + e,
                    "results are published there: mount it with the right to write");
        }
    }

    private List<WorkerCheck> database() {
        Properties login = new Properties();
        login.setProperty("user", "execution");
        login.setProperty("password", place.password().orElse("execution"));
        login.setProperty("connectTimeout", "3");
        login.setProperty("socketTimeout", "5");
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql://" + place.database(), login);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select now()")) {
            row.next();
            Instant there = row.getTimestamp(1).toInstant();
            return List.of(WorkerCheck.good("database", place.database() + " lets the worker in"), clock(there));
        } catch (SQLException e) {
            return List.of(
                    WorkerCheck.bad(
                            "database",
                            true,
                            "%s: %s".formatted(place.database(), e.getMessage()),
                            "set WORKFLOW_DATABASE and WORKFLOW_DATABASE_PASSWORD to what `workflow up --listen` says"),
                    WorkerCheck.unknown("clock", "needs the database"));
        }
    }

    private WorkerCheck clock(Instant there) {
        Duration off = Duration.between(there, clock.instant()).abs();
        String message = "this clock and the database's differ by %.3f s".formatted(off.toMillis() / 1e3);
        return off.compareTo(CLOCK) <= 0
                ? WorkerCheck.good("clock", message)
                : WorkerCheck.bad("clock", false, message, "let both hosts follow the same time server");
    }

    private WorkerCheck port() {
        return PortProbe.loopback().free(place.port())
                ? WorkerCheck.good("port", place.port() + " is free")
                : WorkerCheck.bad("port", true, place.port() + " is taken", "name another one with --port");
    }
}
