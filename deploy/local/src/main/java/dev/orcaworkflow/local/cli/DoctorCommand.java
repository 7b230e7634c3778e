package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.place.DataDirectory;
import dev.orcaworkflow.local.place.Installation;
import dev.orcaworkflow.local.place.ProcessIdentity;
import dev.orcaworkflow.local.place.SystemFile;
import dev.orcaworkflow.local.place.SystemState;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what is installed, what runs where, and what is missing.")
final class DoctorCommand implements Callable<Integer> {
    private static final long GIB = 1L << 30;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--json", description = "Print system.json and nothing else.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        DataDirectory directory = data.directory();
        Optional<SystemState> state = SystemFile.read(directory);
        if (json) {
            spec.commandLine().getOut().println(SystemFile.text(data.running()));
            return state.orElseThrow().ready() ? ExitCode.ALL_WELL : ExitCode.NOT_REACHABLE;
        }
        PrintWriter out = spec.commandLine().getOut();
        installation(out, directory);
        state.ifPresentOrElse(
                found -> running(out, found), () -> out.println("system      not running: `workflow up`"));
        boolean well = state.map(DoctorCommand::allAlive).orElse(false);
        return well ? ExitCode.ALL_WELL : ExitCode.NOT_REACHABLE;
    }

    private static void installation(PrintWriter out, DataDirectory directory) throws IOException {
        Installation here = Installation.current();
        out.printf("java        %s (%s)%n", System.getProperty("java.vm.version"), here.java());
        out.printf("home        %s%n", here.home());
        out.printf(
                "disk        %.1f GiB free for %s%n",
                Files.getFileStore(existing(directory.root())).getUsableSpace() / (double) GIB, directory.root());
        for (String service : new String[] {"validation", "execution", "recovery", "reporting"}) {
            Path jar = here.service(service);
            if (!Files.exists(jar)) {
                out.printf("missing     %s: build it with `./workflow up`%n", jar);
            }
        }
    }

    private static Path existing(Path path) {
        return Files.exists(path) ? path : existing(path.getParent());
    }

    private static void running(PrintWriter out, SystemState state) {
        out.printf("workspace   %s%n", state.workspace());
        out.printf("broker      %s%n", state.broker());
        out.printf("database    %s%n", state.database());
        state.infra().forEach((name, process) -> line(out, name, process));
        state.services().forEach((name, process) -> line(out, name, process));
    }

    private static void line(PrintWriter out, String name, SystemState.Running process) {
        String url = process.url() == null ? "" : "  " + process.url();
        out.printf("%-11s %s, process %d%s%n", name, health(process), process.pid(), url);
    }

    private static String health(SystemState.Running process) {
        if (ProcessIdentity.alive(process).isEmpty()) {
            return "DEAD";
        }
        return Boolean.TRUE.equals(process.ready()) ? "ready" : "starting";
    }

    private static boolean allAlive(SystemState state) {
        return state.ready()
                && all(state.infra())
                && all(state.services())
                && ProcessIdentity.alive(state.supervisor()).isPresent();
    }

    private static boolean all(Map<String, SystemState.Running> processes) {
        return processes.values().stream()
                .allMatch(process -> ProcessIdentity.alive(process).isPresent());
    }
}
