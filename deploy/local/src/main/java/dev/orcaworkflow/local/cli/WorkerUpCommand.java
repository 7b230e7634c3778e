package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.place.Installation;
import dev.orcaworkflow.local.worker.WorkerCheck;
import dev.orcaworkflow.local.worker.WorkerChecks;
import dev.orcaworkflow.local.worker.WorkerPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the execution service alone, as a worker of a system elsewhere. Ctrl-C stops it.",
            "Starts only when `worker doctor` finds nothing that would prevent it."
        })
final class WorkerUpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkerOptions worker;

    @Override
    public Integer call() throws IOException, InterruptedException {
        WorkerPlace place = worker.place();
        List<WorkerCheck> missing = new WorkerChecks(place, Clock.systemUTC())
                .all().stream().filter(WorkerCheck::prevents).toList();
        if (!missing.isEmpty()) {
            WorkerDoctorCommand.print(missing, spec.commandLine().getErr());
            return ExitCode.NOT_REACHABLE;
        }
        Process process = command(place).start();
        Thread stop = new Thread(() -> end(process), "worker-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        return process.waitFor() == 0 ? ExitCode.ALL_WELL : ExitCode.NOT_ALL_WELL;
    }

    private static ProcessBuilder command(WorkerPlace place) {
        Installation here = Installation.current();
        Path jar = here.service("execution");
        if (!Files.exists(jar)) {
            throw new WrongUsage(jar + " is not built: run ./workflow without WORKFLOW_BUILD=skip once");
        }
        ProcessBuilder builder = new ProcessBuilder(
                        here.java().toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        "--role",
                        "worker")
                .inheritIO();
        builder.environment().putAll(place.environment());
        return builder;
    }

    /** Waits until it has given its jobs back. */
    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
