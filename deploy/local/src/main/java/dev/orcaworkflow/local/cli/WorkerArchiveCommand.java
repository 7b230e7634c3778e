package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.place.Installation;
import dev.orcaworkflow.local.worker.WorkerArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what another host needs to run a worker. Unpack it there and call `bash workflow worker doctor`",
            "(on Windows `workflow.cmd worker doctor`); it needs a JDK 25 and nothing to build."
        })
final class WorkerArchiveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            defaultValue = "workflow-worker.zip",
            description = "Default: workflow-worker.zip.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        int files = new WorkerArchive(Installation.current()).write(file);
        spec.commandLine().getOut().printf("%s: %d files%n", file, files);
        return ExitCode.ALL_WELL;
    }
}
