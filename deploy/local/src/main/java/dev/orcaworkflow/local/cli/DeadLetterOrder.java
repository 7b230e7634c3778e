package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Does one thing with one dead letter, or with all that have one problem. */
abstract class DeadLetterOrder implements Callable<Integer> {
    private final String action;
    private final String done;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @ArgGroup(multiplicity = "1")
    private Which which;

    private static final class Which {
        @Parameters(paramLabel = "ID", description = "One message.")
        private String id;

        @Option(names = "--signature", paramLabel = "S", description = "All open messages with this problem.")
        private String signature;
    }

    /**
     * @param action last part of the address
     * @param done what is printed
     */
    DeadLetterOrder(String action, String done) {
        this.action = action;
        this.done = done;
    }

    @Override
    public final Integer call() throws IOException {
        Map<String, String> order = Map.of("by", System.getProperty("user.name"));
        JsonNode answer = system.services().recovery().post(path(), order);
        String sentence = which.id == null
                ? "%s %d messages".formatted(done, answer.path("letters").asInt())
                : done + " " + which.id;
        spec.commandLine().getOut().println(system.json() ? JsonText.of(answer) : sentence);
        return ExitCode.ALL_WELL;
    }

    private String path() {
        String what = which.id == null ? "signatures/" + Api.segment(which.signature) : Api.segment(which.id);
        return "%s/%s:%s".formatted(DeadLettersCommand.PATH, what, action);
    }
}
