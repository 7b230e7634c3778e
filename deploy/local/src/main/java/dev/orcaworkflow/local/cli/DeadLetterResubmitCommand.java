package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "resubmit",
        mixinStandardHelpOptions = true,
        description = {
            "Puts a mended message back on its topic under its own id.",
            "`workflow dead-letters show ID --payload > FILE` writes what is in it now."
        })
final class DeadLetterResubmitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Parameters(index = "0", paramLabel = "ID")
    private String id;

    @Parameters(index = "1", paramLabel = "FILE", description = "The mended text.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new WrongUsage("There is no file " + file);
        }
        JsonNode answer = system.services()
                .recovery()
                .post(
                        "%s/%s:resubmit".formatted(DeadLettersCommand.PATH, Api.segment(id)),
                        Map.of("payload", Files.readString(file).strip(), "by", System.getProperty("user.name")));
        spec.commandLine().getOut().println(system.json() ? JsonText.of(answer) : "Resubmitted " + id);
        return ExitCode.ALL_WELL;
    }
}
