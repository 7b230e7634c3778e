package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.client.Api;
import dev.orcaworkflow.local.client.Services;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns one thing about a batch on or off at the execution service, and says so. */
abstract class BatchSwitch implements Callable<Integer> {
    private final String action;
    private final String done;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(paramLabel = "BATCH")
    private String batch;

    /**
     * @param action last part of the address, such as {@code pause}
     * @param done what is printed before the batch's id
     */
    BatchSwitch(String action, String done) {
        this.action = action;
        this.done = done;
    }

    @Override
    public final Integer call() throws IOException {
        new Services(data.running())
                .execution()
                .post("/api/v1/batches/%s:%s".formatted(Api.segment(batch), action), Map.of());
        spec.commandLine().getOut().println(done + " " + batch);
        return ExitCode.ALL_WELL;
    }
}
