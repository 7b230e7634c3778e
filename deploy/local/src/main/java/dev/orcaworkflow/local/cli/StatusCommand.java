package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.orcaworkflow.local.batch.BatchCounts;
import dev.orcaworkflow.local.batch.ProgressLine;
import dev.orcaworkflow.local.client.Api;
import dev.orcaworkflow.local.client.NotReachable;
import dev.orcaworkflow.local.client.RequestRefused;
import dev.orcaworkflow.local.client.Services;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Lists the batches, the newest first, or says where one of them is.")
final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Parameters(arity = "0..1", paramLabel = "BATCH", description = "One batch instead of all.")
    private String batch;

    @Override
    public Integer call() throws IOException {
        Services services = system.services();
        Api reporting = services.reporting();
        String path = batch == null ? "/api/v1/batches" : "/api/v1/batches/" + Api.segment(batch);
        JsonNode answer = reporting.get(path);
        Optional<JsonNode> optimisation = batch == null ? Optional.empty() : optimisation(services);
        if (answer instanceof ObjectNode found) {
            optimisation.ifPresent(known -> found.set("optimisation", known));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (system.json()) {
            out.println(JsonText.of(answer));
        } else if (batch == null) {
            out.println(list(answer.path("items")));
        } else {
            one(out, answer);
            optimisation.map(OptimisationText::of).orElse(List.of()).forEach(line -> out.println("  " + line));
        }
        return ExitCode.ALL_WELL;
    }

    /** A batch of which nothing was approved yet has none; neither has one whose execution service is away. */
    private Optional<JsonNode> optimisation(Services services) {
        try {
            return Optional.of(
                    services.execution().get("/api/v1/batches/%s/optimisation".formatted(Api.segment(batch))));
        } catch (NotReachable | RequestRefused unknown) {
            return Optional.empty();
        }
    }

    private static Table list(JsonNode batches) {
        Table table = new Table("BATCH", "STATE", "STARTED", "CONFIGURATIONS");
        for (JsonNode found : batches) {
            table.row(
                    found.path("batch").asText(),
                    found.path("state").asText(),
                    found.path("startedAt").asText(""),
                    progress(found));
        }
        return table;
    }

    private static void one(PrintWriter out, JsonNode found) {
        out.printf(
                "%s  %s  %s%n",
                found.path("batch").asText(), found.path("state").asText(), progress(found));
        for (JsonNode job : found.path("running")) {
            out.printf(
                    "  running %s  %d/%d  %s%n",
                    job.path("config").asText(),
                    job.path("done").asInt(),
                    job.path("total").asInt(),
                    job.path("item").asText(""));
        }
    }

    private static String progress(JsonNode found) {
        return new ProgressLine(found.path("size").asInt()).plain(BatchCounts.of(found));
    }
}
