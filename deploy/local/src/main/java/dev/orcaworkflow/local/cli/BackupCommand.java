package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.backup.Backup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copies database and broker of a system that is down, with a checksum of every file.",
            "`restore` puts them back. The copy holds the database's password."
        })
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(paramLabel = "FOLDER", description = "Where to; new or empty.")
    private Path folder;

    @Option(names = "--workspace", paramLabel = "DIR", description = "Copy the studies and their results as well.")
    private Path workspace;

    @Override
    public Integer call() throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        new Backup(root).take(data.directory(), Optional.ofNullable(workspace).map(BackupCommand::absolute));
        spec.commandLine().getOut().println("copied to " + root);
        return ExitCode.ALL_WELL;
    }

    static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
