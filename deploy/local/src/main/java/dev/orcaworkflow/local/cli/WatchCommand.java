package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import dev.orcaworkflow.local.client.Services;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = {
            "Follows a batch to its end, then prints its report.",
            "Ends too when all that is left waits for a person's answer."
        })
final class WatchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Mixin
    private WaitOptions waiting;

    @Parameters(paramLabel = "BATCH")
    private String batch;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Services services = system.services();
        JsonNode found = services.reporting().get("/api/v1/batches/" + Api.segment(batch));
        PrintWriter err = spec.commandLine().getErr();
        var watch = WaitOptions.watch(
                services.reporting(), batch, found.path("size").asInt(), err);
        var end = watch.await(waiting.timeout());
        return new Summary(services, batch, system.json())
                .print(end, spec.commandLine().getOut(), err);
    }
}
