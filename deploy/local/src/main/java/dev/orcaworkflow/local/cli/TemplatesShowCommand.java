package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
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
        description = "Shows parameters, usage with suggestions, verification and history of a version.")
final class TemplatesShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TemplateCall templates;

    @Parameters(paramLabel = "TEMPLATE", description = "NAME or NAME@1.2.0.")
    private String template;

    @Option(names = "--text", description = "Only the template's text.")
    private boolean text;

    @Override
    public Integer call() throws IOException {
        JsonNode found = templates.show(template);
        PrintWriter out = spec.commandLine().getOut();
        if (text) {
            out.print(found.path("text").asText());
            out.flush();
        } else if (templates.system().json()) {
            out.println(JsonText.of(found));
        } else {
            describe(out, found);
        }
        return ExitCode.ALL_WELL;
    }

    private static void describe(PrintWriter out, JsonNode found) {
        out.printf(
                "%s  %s%n%s%n",
                found.path("template").asText(),
                found.path("state").asText(),
                found.path("description").asText());
        out.println();
        out.println(parameters(found.path("parameters")));
        usage(out, found.path("usage"));
        if (found.has("verification")) {
            out.printf("%nverification %s%n", found.at("/verification/state").asText());
            out.println(steps(found.at("/verification/steps")));
        }
        out.println();
        found.path("history")
                .forEach(entry -> out.printf(
                        "%s  %s %s by %s%s%n",
                        entry.path("at").asText(),
                        entry.path("version").asText(),
                        entry.path("action").asText(),
                        entry.path("by").asText(),
                        entry.has("note") ? ": " + entry.path("note").asText() : ""));
    }

    private static Table parameters(JsonNode parameters) {
        Table table = new Table("PARAMETER", "EXPECTED", "DEFAULT", "DESCRIPTION");
        for (JsonNode parameter : parameters) {
            table.row(
                    parameter.path("name").asText(),
                    parameter.path("expected").asText(),
                    parameter.path("required").asBoolean()
                            ? "(required)"
                            : parameter.path("otherwise").asText(),
                    parameter.path("description").asText());
        }
        return table;
    }

    private static void usage(PrintWriter out, JsonNode usage) {
        out.printf(
                "%nuses %d, succeeded %d, unsuccessful %d%s%n",
                usage.path("uses").asInt(),
                usage.path("succeeded").asInt(),
                usage.path("unsuccessful").asInt(),
                usage.path("successRate").isNumber()
                        ? ", success " + TemplateCall.rate(usage.path("successRate"))
                        : "");
        usage.path("suggestions")
                .forEach(suggestion -> out.printf(
                        "suggestion: %s (%s)%n",
                        suggestion.path("message").asText(),
                        suggestion.path("evidence").asText()));
    }

    static Table steps(JsonNode steps) {
        Table table = new Table("STEP", "RESULT", "REASON");
        steps.forEach(step -> table.row(
                step.path("step").asText(),
                step.path("result").asText(),
                step.path("reason").asText()));
        return table;
    }
}
