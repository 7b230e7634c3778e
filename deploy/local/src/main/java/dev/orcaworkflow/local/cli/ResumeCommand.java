package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.client.Api;
import dev.orcaworkflow.local.client.Services;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "resume", mixinStandardHelpOptions = true, description = "Starts the jobs of a paused batch again.")
final class ResumeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(paramLabel = "BATCH")
    private String batch;

    @Override
    public Integer call() throws IOException {
        new Services(data.running())
                .execution()
                .post("/api/v1/batches/%s:resume".formatted(Api.segment(batch)), Map.of());
        spec.commandLine().getOut().println("Resumed " + batch);
        return ExitCode.ALL_WELL;
    }
}
