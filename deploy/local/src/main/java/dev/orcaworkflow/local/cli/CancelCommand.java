package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.client.Api;
import dev.orcaworkflow.local.client.Services;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "cancel",
        mixinStandardHelpOptions = true,
        description = "Ends a batch, or one job of it, early. Finished results stay.")
final class CancelCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @ArgGroup(multiplicity = "1")
    private Target target;

    private static final class Target {
        @Parameters(paramLabel = "BATCH", description = "The whole batch, and what is still on its way to it.")
        private String batch;

        @Option(names = "--job", paramLabel = "JOB", description = "One job only.")
        private String job;
    }

    @Override
    public Integer call() throws IOException {
        Api execution = new Services(data.running()).execution();
        String path = target.job == null
                ? "/api/v1/batches/%s:cancel".formatted(Api.segment(target.batch))
                : "/api/v1/jobs/%s:cancel".formatted(Api.segment(target.job));
        execution.post(path, Map.of());
        spec.commandLine().getOut().println("Cancelling " + (target.job == null ? target.batch : target.job));
        return ExitCode.ALL_WELL;
    }
}
