package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "impact",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the configurations that a version breaks or changes: those that were submitted as made from the",
            "template, and those under PATH. Exit code 1 when one breaks."
        })
final class TemplatesImpactCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TemplateCall templates;

    @Mixin
    private ParameterOption parameters;

    @Mixin
    private ExistingConfigurations existing;

    @Override
    public Integer call() throws IOException {
        Path workspace = Path.of(templates.system().services().system().workspace());
        JsonNode impact = templates.act(
                existing.template(),
                "impact",
                Map.of(
                        "configurations", existing.read(workspace, new HashMap<>()),
                        "parameters", parameters.values()));
        spec.commandLine().getOut().println(templates.system().json() ? JsonText.of(impact) : table(impact));
        return impact.path("breaks").asInt() > 0 ? ExitCode.NOT_ALL_WELL : ExitCode.ALL_WELL;
    }

    static Table table(JsonNode impact) {
        Table table = new Table("CONFIGURATION", "FROM", "EFFECT", "WHY");
        for (JsonNode one : impact.path("configurations")) {
            table.row(
                    ExistingConfigurations.key(
                            one.path("folder").asText(), one.path("config").asText()),
                    one.path("from").asText(""),
                    one.path("effect").asText(),
                    String.join("; ", TemplateCall.texts(one.path("reasons")))
                            + (one.path("conflicts").isEmpty()
                                    ? ""
                                    : "; for a person: "
                                            + String.join("; ", TemplateCall.texts(one.path("conflicts")))));
        }
        return table;
    }
}
