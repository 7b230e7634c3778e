package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one message: where it was, why it failed, what is in it.")
final class DeadLetterShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Parameters(paramLabel = "ID")
    private String id;

    @Option(names = "--payload", description = "Only what is in it, as it can be edited and resubmitted.")
    private boolean payloadOnly;

    @Override
    public Integer call() throws IOException {
        JsonNode letter = system.services().recovery().get(DeadLettersCommand.PATH + "/" + Api.segment(id));
        PrintWriter out = spec.commandLine().getOut();
        if (payloadOnly) {
            out.println(letter.path("payload").asText());
        } else if (system.json()) {
            out.println(JsonText.of(letter));
        } else {
            letter.forEachEntry(
                    (name, value) -> out.printf("%-10s %s%n", name, value.isValueNode() ? value.asText() : value));
        }
        return ExitCode.ALL_WELL;
    }
}
