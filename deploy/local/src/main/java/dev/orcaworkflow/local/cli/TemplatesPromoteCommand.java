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
        name = "promote",
        mixinStandardHelpOptions = true,
        description = "Takes a verified version into production, or a deprecated one back.")
final class TemplatesPromoteCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TemplateCall templates;

    @Parameters(paramLabel = "TEMPLATE", description = "NAME@1.2.0.")
    private String template;

    @Option(
            names = "--accept",
            paramLabel = "REASON",
            description = "Why it may go into production although no engine here has tried it.")
    private String accepted;

    @Override
    public Integer call() throws IOException {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("note", accepted);
        spec.commandLine().getOut().println(templates.line(templates.act(template, "promote", body)));
        return ExitCode.ALL_WELL;
    }
}
