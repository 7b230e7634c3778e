package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.local.client.RequestRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes a version as a draft. The file's name says name and version.",
            "Refused (exit code 1) when the text is no template, or when the version says less than the change is,",
            "such as a PATCH that breaks configurations."
        })
final class TemplatesPublishCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TemplateCall templates;

    @Parameters(paramLabel = "FILE", description = "name_vMAJOR.MINOR.PATCH.yml")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new WrongUsage("%s: no such file".formatted(file));
        }
        try {
            var published = templates.publish(file.getFileName().toString(), Files.readAllBytes(file));
            spec.commandLine().getOut().println(templates.line(published));
            return ExitCode.ALL_WELL;
        } catch (RequestRefused refused) {
            spec.commandLine().getErr().println(refused.getMessage());
            return ExitCode.NOT_ALL_WELL;
        }
    }
}
