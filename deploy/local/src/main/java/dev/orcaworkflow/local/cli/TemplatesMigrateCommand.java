package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = {
            "Carries configurations over to a version and shows the difference; comments and own changes stay.",
            "Nothing is written without --write. Exit code 1 when one needs a person."
        })
final class TemplatesMigrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TemplateCall templates;

    @Mixin
    private ParameterOption parameters;

    @Mixin
    private ExistingConfigurations existing;

    @Option(
            names = "--write",
            description = "Rewrite the files; one that changed since it was submitted is left alone.")
    private boolean write;

    @Override
    public Integer call() throws IOException {
        Path workspace = Path.of(templates.system().services().system().workspace());
        Map<String, Path> files = new HashMap<>();
        JsonNode migrated = templates.act(
                existing.template(),
                "migrate",
                Map.of("configurations", existing.read(workspace, files), "parameters", parameters.values()));
        PrintWriter out = spec.commandLine().getOut();
        if (templates.system().json()) {
            out.println(JsonText.of(migrated));
        } else {
            migrated.path("configurations")
                    .forEach(one -> out.print(one.path("difference").asText()));
            out.println(TemplatesImpactCommand.table(migrated));
        }
        boolean all =
                !write || new MigratedFiles(workspace, files, spec.commandLine().getErr()).write(migrated);
        return all && isWithoutConflict(migrated) ? ExitCode.ALL_WELL : ExitCode.NOT_ALL_WELL;
    }

    private static boolean isWithoutConflict(JsonNode migrated) {
        return migrated.path("configurations")
                .valueStream()
                .allMatch(one -> one.path("conflicts").isEmpty()
                        && (!one.path("effect").asText().equals("breaks")
                                || !one.path("difference").asText().isEmpty()));
    }
}
