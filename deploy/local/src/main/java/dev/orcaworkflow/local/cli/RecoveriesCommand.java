package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "recoveries",
        mixinStandardHelpOptions = true,
        description = "Lists what recovery did or asks, and why.")
final class RecoveriesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Parameters(arity = "0..1", paramLabel = "BATCH", description = "One batch instead of all.")
    private String batch;

    @Override
    public Integer call() throws IOException {
        String path = "/api/v1/recoveries" + (batch == null ? "" : "?batch=" + Api.segment(batch));
        JsonNode recoveries = system.services().recovery().get(path);
        spec.commandLine().getOut().println(system.json() ? JsonText.of(recoveries) : table(recoveries));
        return ExitCode.ALL_WELL;
    }

    private static Table table(JsonNode recoveries) {
        Table table = new Table("CONFIGURATION", "STATE", "PROBLEM", "SIGNATURE", "DONE OR ASKED");
        JsonNode items = recoveries.isArray() ? recoveries : recoveries.path("items");
        for (JsonNode recovery : items) {
            table.row(
                    text(recovery, "config"),
                    text(recovery, "status"),
                    text(recovery, "fineClass"),
                    text(recovery, "signature"),
                    text(recovery, recovery.path("question").isTextual() ? "question" : "strategy"));
        }
        return table;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : "";
    }
}
