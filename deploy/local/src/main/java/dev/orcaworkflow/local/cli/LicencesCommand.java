package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "licences",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the licence pools and who has their seats, or changes one of them.",
            "A limit below what is in use lets runs end and kills none; a raised one holds at once."
        })
final class LicencesCommand implements Callable<Integer> {
    private static final String POOLS = "/api/v1/licence-pools";

    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Parameters(arity = "0..1", paramLabel = "POOL", description = "The pool to change.")
    private String pool;

    @Option(names = "--limit", paramLabel = "N", description = "Most seats that we may use.")
    private Integer limit;

    @Option(
            names = "--reserve",
            paramLabel = "TEXT",
            description = "Seats kept for people, such as '2 08:00-18:00 MON-FRI'; several with commas, '' for none.")
    private String reserves;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it is written down with your name.")
    private String reason;

    @Override
    public Integer call() throws IOException {
        boolean change = limit != null || reserves != null;
        if (change && pool == null) {
            throw new WrongUsage("Name the pool that is to change: licences POOL --limit N");
        }
        Api execution = system.services().execution();
        JsonNode answer = change
                ? execution.put(POOLS + "/" + Api.segment(pool), wanted())
                : execution.get(pool == null ? POOLS : POOLS + "/" + Api.segment(pool));
        PrintWriter out = spec.commandLine().getOut();
        if (system.json()) {
            out.println(JsonText.of(answer));
        } else {
            out.println(table(answer.isArray() ? answer : List.of(answer)));
        }
        return ExitCode.ALL_WELL;
    }

    private Map<String, Object> wanted() {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("changedBy", System.getProperty("user.name"));
        wanted.put("limit", limit);
        wanted.put("reserves", reserves);
        wanted.put("reason", reason);
        wanted.values().removeIf(java.util.Objects::isNull);
        return wanted;
    }

    private static Table table(Iterable<JsonNode> pools) {
        Table table = new Table("POOL", "LIMIT", "USED", "FREE", "FOR PEOPLE", "OTHERS", "ENGINES", "");
        for (JsonNode each : pools) {
            table.row(
                    each.path("pool").asText(),
                    each.path("limit").asText(),
                    each.path("used").asText(),
                    each.path("free").asText(),
                    each.path("reserved").asText(),
                    each.path("others").asText(),
                    each.path("engines").toString(),
                    each.path("cooling").asBoolean() ? "refused lately" : "");
        }
        return table;
    }
}
