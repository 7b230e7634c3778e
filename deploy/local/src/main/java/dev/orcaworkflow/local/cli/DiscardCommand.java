package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "discard",
        mixinStandardHelpOptions = true,
        description = "Takes a dead job off the list of what waits for a person. It stays failed.")
final class DiscardCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Parameters(paramLabel = "JOB", description = "Job id, as `workflow jobs` lists it.")
    private String job;

    @Override
    public Integer call() throws IOException {
        JsonNode done =
                system.services().recovery().post("/api/v1/jobs/%s:discard".formatted(Api.segment(job)), Map.of());
        spec.commandLine()
                .getOut()
                .println(
                        system.json()
                                ? JsonText.of(done)
                                : "Discarded " + done.path("config").asText());
        return ExitCode.ALL_WELL;
    }
}
