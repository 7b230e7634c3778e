package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "One line per problem; with --signature one line per message.")
final class DeadLetterListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Option(names = "--signature", paramLabel = "S", description = "Only messages with this problem.")
    private String signature;

    @Option(names = "--all", description = "Also those that were replayed or discarded.")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        List<JsonNode> letters = letters();
        spec.commandLine().getOut().println(system.json() ? JsonText.of(letters) : table(letters));
        return ExitCode.ALL_WELL;
    }

    private List<JsonNode> letters() throws IOException {
        Api recovery = system.services().recovery();
        List<JsonNode> letters = new ArrayList<>();
        JsonNode page;
        int number = 0;
        do {
            String filter = signature == null ? "" : "&signature=" + Api.segment(signature);
            page = recovery.get("%s?all=%s&page=%d%s".formatted(DeadLettersCommand.PATH, all, number++, filter));
            page.forEach(letters::add);
        } while (!page.isEmpty());
        return letters;
    }

    private Table table(List<JsonNode> letters) {
        return signature == null ? problems(letters) : messages(letters);
    }

    private static Table problems(List<JsonNode> letters) {
        Map<String, List<JsonNode>> problems = new LinkedHashMap<>();
        letters.forEach(letter -> problems.computeIfAbsent(text(letter, "signature"), _ -> new ArrayList<>())
                .add(letter));
        Table table = new Table("SIGNATURE", "COUNT", "TOPIC", "CONSUMER", "REASON");
        problems.forEach((problem, messages) -> table.row(
                problem,
                messages.size(),
                text(messages.getFirst(), "topic"),
                text(messages.getFirst(), "consumer"),
                reason(messages.getFirst())));
        return table;
    }

    private static Table messages(List<JsonNode> letters) {
        Table table = new Table("ID", "STATE", "KEY", "SINCE", "REASON");
        letters.forEach(letter -> table.row(
                text(letter, "id"),
                text(letter, "state"),
                text(letter, "key"),
                text(letter, "buriedAt"),
                reason(letter)));
        return table;
    }

    /** Its first line; `show` has the rest. */
    private static String reason(JsonNode letter) {
        return text(letter, "reason").lines().findFirst().orElse("");
    }

    private static String text(JsonNode letter, String field) {
        return letter.path(field).asText("");
    }
}
