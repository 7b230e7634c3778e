package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Makes a configuration from a template and prints it, or writes it to a new file.")
final class TemplatesNewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private TemplateCall templates;

    @Mixin
    private ParameterOption parameters;

    @Parameters(paramLabel = "TEMPLATE", description = "NAME or NAME@1.2.0.")
    private String template;

    @Option(names = "-o", paramLabel = "FILE", description = "Write it to this file, which must not exist.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        JsonNode made = templates.act(template, "new", Map.of("parameters", parameters.values()));
        PrintWriter out = spec.commandLine().getOut();
        if (file != null) {
            write(made.path("text").asText());
        }
        if (templates.system().json()) {
            out.println(JsonText.of(made));
        } else if (file == null) {
            out.print(made.path("text").asText());
            out.flush();
        } else {
            out.printf("%s from %s%n", file, made.path("template").asText());
        }
        return ExitCode.ALL_WELL;
    }

    private void write(String text) throws IOException {
        if (Files.exists(file)) {
            throw new WrongUsage("%s is there already; name another file".formatted(file));
        }
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    }
}
