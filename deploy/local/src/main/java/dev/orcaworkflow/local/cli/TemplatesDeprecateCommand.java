package dev.orcaworkflow.local.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "deprecate",
        mixinStandardHelpOptions = true,
        description = "Warns everybody who uses a version; with --retire, refuses submissions made from it.")
final class TemplatesDeprecateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TemplateCall templates;

    @Parameters(paramLabel = "TEMPLATE", description = "NAME@1.2.0.")
    private String template;

    @Option(names = "--retire", description = "The last step, after it was deprecated.")
    private boolean retire;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the history.")
    private String reason;

    @Override
    public Integer call() throws IOException {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("note", reason);
        spec.commandLine()
                .getOut()
                .println(templates.line(templates.act(template, retire ? "retire" : "deprecate", body)));
        return ExitCode.ALL_WELL;
    }
}
