package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists every version of every template with its state and usage.")
final class TemplatesListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TemplateCall templates;

    @Override
    public Integer call() throws IOException {
        JsonNode versions = templates.list();
        spec.commandLine()
                .getOut()
                .println(templates.system().json() ? JsonText.of(versions) : TemplateCall.table(versions));
        return ExitCode.ALL_WELL;
    }
}
