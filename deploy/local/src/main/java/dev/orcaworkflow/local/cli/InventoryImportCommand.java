package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Gives a running system what `workflow inventory take` wrote. All lines or none.")
final class InventoryImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new WrongUsage("%s: no such file".formatted(file));
        }
        JsonNode answer = system.services().validation().postText(InventoryCommand.PATH, Files.readAllBytes(file));
        spec.commandLine()
                .getOut()
                .println(
                        system.json()
                                ? JsonText.of(answer)
                                : answer.path("imported").asInt() + " files imported");
        return ExitCode.ALL_WELL;
    }
}
