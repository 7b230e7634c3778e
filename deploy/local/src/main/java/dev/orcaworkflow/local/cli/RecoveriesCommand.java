package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--rules", description = "How often each strategy helped against what each rule recognises.")
    private boolean rules;

    @Option(names = "--difference", description = "Also what was changed in each text.")
    private boolean difference;

    @Override
    public Integer call() throws IOException {
        return rules ? experiences() : recoveries();
    }

    private Integer experiences() throws IOException {
        JsonNode lines = system.services().recovery().get("/api/v1/strategies");
        Table table = new Table("RULE", "STRATEGY", "ATTEMPTS", "HELPED", "RATE", "");
        lines.forEach(line -> table.row(
                text(line, "rule"),
                text(line, "strategy"),
                line.path("attempts").asLong(),
                line.path("helped").asLong(),
                "%.0f %%".formatted(100 * line.path("rate").asDouble()),
                line.path("poor").asBoolean() ? "below one half: look at this rule" : ""));
        spec.commandLine().getOut().println(system.json() ? JsonText.of(lines) : table);
        return ExitCode.ALL_WELL;
    }

    private Integer recoveries() throws IOException {
        String path = "/api/v1/recoveries" + (batch == null ? "" : "?batch=" + Api.segment(batch));
        JsonNode recoveries = system.services().recovery().get(path);
        spec.commandLine().getOut().println(system.json() ? JsonText.of(recoveries) : table(recoveries));
        if (difference && !system.json()) {
            recoveries.forEach(recovery -> spec.commandLine().getOut().print(text(recovery, "difference")));
        }
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
                    text(recovery, deciding(recovery)));
        }
        return table;
    }

    private static String deciding(JsonNode recovery) {
        if (recovery.path("question").isTextual()) {
            return "question";
        }
        return recovery.path("reason").isTextual() ? "reason" : "strategy";
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : "";
    }
}
