package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Makes every total, time line and report anew from the events that reporting remembers.")
final class RebuildCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Override
    public Integer call() throws IOException {
        JsonNode rebuilt = system.services().reporting().post("/api/v1/projection:rebuild", Map.of());
        spec.commandLine()
                .getOut()
                .println(
                        system.json()
                                ? JsonText.of(rebuilt)
                                : "Folded anew: %d configurations"
                                        .formatted(rebuilt.path("jobs").asInt()));
        return ExitCode.ALL_WELL;
    }
}
