package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.orcaworkflow.local.client.Api;
import dev.orcaworkflow.local.client.NotReachable;
import dev.orcaworkflow.local.client.RequestRefused;
import dev.orcaworkflow.local.client.Services;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "job",
        mixinStandardHelpOptions = true,
        description = "Says what happened to one configuration, step by step.")
final class JobCommand implements Callable<Integer> {
    private static final Map<String, String> WAITS_FOR = Map.of(
            "resources", "cores or memory",
            "licence", "a licence seat",
            "order", "its turn",
            "paused", "its batch to be resumed");

    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Parameters(paramLabel = "JOB", description = "Job id, as `workflow jobs` lists it.")
    private String job;

    @Option(names = "--logs", description = "Also what findings, files and checks said.")
    private boolean logs;

    @Override
    public Integer call() throws IOException {
        Services services = system.services();
        JsonNode found = services.reporting().get("/api/v1/jobs/" + Api.segment(job));
        Optional<JsonNode> standing = standing(services);
        if (found instanceof ObjectNode document) {
            standing.ifPresent(known -> document.set("standing", known));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (system.json()) {
            out.println(JsonText.of(found));
            return ExitCode.ALL_WELL;
        }
        JsonNode summary = found.path("job");
        out.printf(
                "%s  %s%n",
                summary.path("config").asText(), summary.path("state").asText());
        standing.filter(known -> known.has("waitsFor")).ifPresent(known -> waits(out, known));
        line(out, summary, "message");
        line(out, summary.path("detail"), "fix");
        line(out, summary.path("detail"), "suggestion");
        found.path("timeline")
                .forEach(entry -> out.printf(
                        "  %s  %-24s %s%n",
                        entry.path("at").asText(),
                        entry.path("type").asText(),
                        entry.path("message").asText("")));
        line(out, summary.at("/detail/reuse"), "reason");
        if (logs) {
            details(out, summary.path("detail"));
        }
        if (summary.at("/detail/difference").isTextual()) {
            out.println(summary.at("/detail/difference").asText());
        }
        return ExitCode.ALL_WELL;
    }

    /** A job that was not approved yet stands nowhere; neither does one whose execution service is away. */
    private Optional<JsonNode> standing(Services services) {
        try {
            return Optional.of(services.execution().get("/api/v1/jobs/" + Api.segment(job)));
        } catch (NotReachable | RequestRefused unknown) {
            return Optional.empty();
        }
    }

    private static void waits(PrintWriter out, JsonNode standing) {
        out.printf(
                "  waits for %s since %s, %d of its batch before it; a run is expected to take %s%n",
                WAITS_FOR.getOrDefault(
                        standing.path("waitsFor").asText(),
                        standing.path("waitsFor").asText()),
                OptimisationText.span(standing.path("seconds").asDouble()),
                standing.path("ahead").asLong(),
                OptimisationText.span(standing.path("expectedSeconds").asDouble()));
    }

    private static String values(JsonNode entry) {
        StringBuilder text = new StringBuilder();
        for (JsonNode value : entry) {
            if (value.isValueNode() && !value.isNull()) {
                text.append(value.asText()).append("  ");
            }
        }
        return text.toString().stripTrailing();
    }

    private static void line(PrintWriter out, JsonNode node, String field) {
        if (node.path(field).isTextual()) {
            out.printf("  %s: %s%n", field, node.path(field).asText());
        }
    }

    private static void details(PrintWriter out, JsonNode detail) {
        for (String list : new String[] {"changes", "findings", "fileFailures", "checks", "outputs"}) {
            detail.path(list)
                    .forEach(entry ->
                            out.println("  " + list + ": " + (entry.isValueNode() ? entry.asText() : values(entry))));
        }
    }
}
