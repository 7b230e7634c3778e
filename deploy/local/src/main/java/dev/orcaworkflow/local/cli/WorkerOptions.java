package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.worker.WorkerPlace;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a worker stands. Every option has an environment variable that stands for it. */
final class WorkerOptions {
    @Option(
            names = "--broker",
            paramLabel = "HOST:PORT",
            description = "Default: WORKFLOW_BROKER, else 127.0.0.1:9092.")
    private String broker;

    @Option(
            names = "--database",
            paramLabel = "HOST:PORT/NAME",
            description = "Default: WORKFLOW_DATABASE, else 127.0.0.1:5432/workflow.")
    private String database;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description =
                    "The workspace as this host sees it. Default: WORKFLOW_WORKSPACE, else the current directory.")
    private Path workspace;

    @Mixin
    private RootOption roots;

    @Option(
            names = "--python",
            paramLabel = "FILE",
            description = "Python that imports digitalmodel and OrcFxAPI. Default: WORKFLOW_DIGITALMODEL_PYTHON.")
    private String python;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8082",
            description = "Of its own pages. Default: 8082.")
    private int port;

    /** Passwords come from {@code WORKFLOW_BROKER_PASSWORD} and {@code WORKFLOW_DATABASE_PASSWORD} only: arguments are for everybody to see. */
    WorkerPlace place() {
        Path root = workspace == null ? Environment.path("WORKFLOW_WORKSPACE").orElse(Path.of("")) : workspace;
        return new WorkerPlace(
                broker == null ? Environment.text("WORKFLOW_BROKER").orElse("127.0.0.1:9092") : broker,
                database == null ? Environment.text("WORKFLOW_DATABASE").orElse("127.0.0.1:5432/workflow") : database,
                Environment.text("WORKFLOW_BROKER_PASSWORD"),
                Environment.text("WORKFLOW_DATABASE_PASSWORD"),
                root.toAbsolutePath().normalize(),
                python == null ? Environment.text("WORKFLOW_DIGITALMODEL_PYTHON") : java.util.Optional.of(python),
                port,
                roots.declared());
    }
}
