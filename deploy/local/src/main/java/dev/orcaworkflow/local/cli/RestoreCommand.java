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
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Puts back what `backup` copied, after comparing every file with its checksum.",
            "Nothing is overwritten: the data folder must be new or empty, and so must the workspace."
        })
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(paramLabel = "FOLDER", description = "What `backup` wrote.")
    private Path folder;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "Put the studies and their results back here; where they were, or jobs do not find them.")
    private Path workspace;

    @Override
    public Integer call() throws IOException {
        new Backup(BackupCommand.absolute(folder))
                .restore(data.directory(), Optional.ofNullable(workspace).map(BackupCommand::absolute));
        spec.commandLine().getOut().println("restored to " + data.directory().root());
        return ExitCode.ALL_WELL;
    }
}
