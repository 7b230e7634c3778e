package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records what an engineer decides about one result that rests on a changed text. */
abstract class AcceptanceCommand implements Callable<Integer> {
    private final String action;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Parameters(paramLabel = "JOB", description = "Job id, as `workflow jobs` lists it.")
    private String job;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who decides; else the name of the user on this machine.")
    private String by = System.getProperty("user.name");

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; stands in the report.")
    private String reason;

    /** @param action last part of the address, such as {@code accept} */
    AcceptanceCommand(String action) {
        this.action = action;
    }

    @Override
    public final Integer call() throws IOException {
        Map<String, String> word = new HashMap<>();
        word.put("by", by);
        word.put("reason", reason);
        JsonNode kept =
                system.services().recovery().post("/api/v1/jobs/%s:%s".formatted(Api.segment(job), action), word);
        spec.commandLine()
                .getOut()
                .println(
                        system.json()
                                ? JsonText.of(kept)
                                : "%s: %s by %s".formatted(text(kept, "config"), text(kept, "decision"), by));
        return ExitCode.ALL_WELL;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
