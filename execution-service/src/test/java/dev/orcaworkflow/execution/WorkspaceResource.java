package dev.orcaworkflow.execution;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Gives a test an empty workspace below the module's {@code target}, and a tenth of the real durations. */
public final class WorkspaceResource implements QuarkusTestResourceLifecycleManager {
    /** Argument: the service starts nothing by itself, and what a test does in its place need not wait for the disk. */
    static final String IDLE = "idle";

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("quarkus.http.test-port", "0"),
            Map.entry("workflow.execution.lease", "1200ms"),
            Map.entry("workflow.execution.heartbeat", "300ms"),
            Map.entry("workflow.execution.sweep", "50ms"),
            Map.entry("workflow.execution.quiet", "500ms"),
            Map.entry("workflow.execution.seat-grace", "6s"),
            Map.entry("workflow.execution.progress-interval", "200ms"),
            Map.entry("workflow.execution.announce-interval", "1s"),
            Map.entry("workflow.execution.default-engine", "fake"),
            // Five slots, however many cores the test machine has.
            Map.entry("workflow.execution.cores", "5"));

    private boolean idle;

    @Override
    public void init(Map<String, String> arguments) {
        idle = Boolean.parseBoolean(arguments.get(IDLE));
    }

    @Override
    public Map<String, String> start() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "workspaces"));
            Path workspace = Files.createTempDirectory(parent, "workspace-").toAbsolutePath();
            System.setProperty(TestBatch.WORKSPACE, workspace.toString());
            var settings = new java.util.HashMap<>(SETTINGS);
            settings.put("workflow.workspace", workspace.toString());
            if (idle) {
                settings.put("workflow.execution.cores", "0");
                settings.put("quarkus.datasource.jdbc.new-connection-sql", "set synchronous_commit = off");
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}
}
