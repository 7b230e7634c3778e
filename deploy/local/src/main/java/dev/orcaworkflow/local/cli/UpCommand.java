package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.launch.Background;
import dev.orcaworkflow.local.launch.Launcher;
import dev.orcaworkflow.local.launch.Wanted;
import dev.orcaworkflow.local.place.DataDirectory;
import dev.orcaworkflow.local.place.Installation;
import dev.orcaworkflow.local.place.Ports;
import dev.orcaworkflow.local.place.SystemState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts broker, database and the four services on this machine and keeps them alive.",
            "They are ready when it says so. Ctrl-C, or `workflow down`, stops them; the data are kept."
        })
final class UpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--detach", description = "Leave it running in the background and return when it is ready.")
    private boolean detach;

    @Option(names = "--only", paramLabel = "infra", description = "infra: broker and database without the services.")
    private Only only;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "Root of the studies. Default: WORKFLOW_WORKSPACE, else the current directory.")
    private Path workspace;

    @Option(
            names = "--root",
            paramLabel = "NAME=DIR[,SPELLING...]",
            description = {
                "A directory outside the workspace that configurations name, and how other hosts spell it:",
                "proj=/mnt/proj,//fileserver/proj,P: . Default: WORKSPACE_ROOTS_NAME."
            })
    private Map<String, String> roots = new TreeMap<>();

    @Option(
            names = "--ports",
            paramLabel = "BASE",
            description = {
                "Six ports from BASE: reporting, validation, execution, recovery, broker, database.",
                "Default: WORKFLOW_PORTS, else 8080 to 8083, 9092 and 5432, or the next free block."
            })
    private Integer ports;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = {
                "An address of this machine at which workers on other hosts find broker and database,",
                "both behind the password in DATA/database.password. Default: this machine only."
            })
    private String listen;

    enum Only {
        INFRA
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        DataDirectory directory = data.directory();
        Optional<SystemState> running = Launcher.running(directory);
        if (running.isPresent()) {
            out.println("The system is already running:");
            out.println(Addresses.of(running.get()));
            return ExitCode.ALL_WELL;
        }
        if (detach) {
            SystemState state = new Background(Installation.current(), out::println).start(wanted());
            out.println(Addresses.of(state));
            if (listen != null) {
                out.println(outside(state));
            }
            return state.ready() ? ExitCode.ALL_WELL : ExitCode.NOT_REACHABLE;
        }
        new Launcher(Installation.current(), line -> {
                    out.println(line);
                    out.flush();
                })
                .run(wanted());
        return ExitCode.ALL_WELL;
    }

    /** What a worker on another host is told; see {@code workflow worker up}. */
    private String outside(SystemState state) {
        int broker = Integer.parseInt(state.broker().substring(state.broker().lastIndexOf(':') + 1));
        String database = state.database().substring(state.database().indexOf(':'));
        return "  Workers on other hosts: WORKFLOW_BROKER=%s:%d WORKFLOW_DATABASE=%s%s%n"
                        .formatted(listen, Ports.outside(broker), listen, database)
                + "  and WORKFLOW_BROKER_PASSWORD and WORKFLOW_DATABASE_PASSWORD, both from "
                + Path.of(state.data()).resolve("database.password");
    }

    private static void check(String name, String places) {
        String directory = places.split(",", 2)[0];
        if (!name.matches("[a-z][a-z0-9]*") || !Files.isDirectory(Path.of(directory))) {
            throw new WrongUsage(
                    "--root %s=%s: expected a name of small letters and digits, and a directory that exists"
                            .formatted(name, places));
        }
    }

    private Wanted wanted() {
        Path root = workspace == null ? Environment.path("WORKFLOW_WORKSPACE").orElse(Path.of("")) : workspace;
        if (!Files.isDirectory(root)) {
            throw new WrongUsage("--workspace %s: expected a directory that exists".formatted(root));
        }
        if (listen != null && !ListenAddress.isOwn(listen)) {
            throw new WrongUsage("--listen %s: expected one address of this machine, such as %s"
                    .formatted(listen, ListenAddress.example()));
        }
        roots.forEach(UpCommand::check);
        Integer base = ports == null ? Environment.number("WORKFLOW_PORTS").orElse(null) : ports;
        return new Wanted(data.path(), root.toAbsolutePath(), roots, base, listen, only == Only.INFRA);
    }
}
