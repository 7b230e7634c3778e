package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = "Says which class of failure an error text is, by which rule, and whether a retry can help.")
final class ClassifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Parameters(paramLabel = "TEXT", description = "The error text, or a file that holds it.")
    private String text;

    @Override
    public Integer call() throws IOException {
        JsonNode found = system.services().recovery().post("/api/v1/errors:classify", Map.of("message", message()));
        PrintWriter out = spec.commandLine().getOut();
        if (system.json()) {
            out.println(JsonText.of(found));
        } else {
            found.forEachEntry((name, value) -> out.printf("%-11s %s%n", name, value.asText()));
        }
        return ExitCode.ALL_WELL;
    }

    private String message() throws IOException {
        try {
            Path file = Path.of(text);
            return Files.isRegularFile(file) ? Files.readString(file) : text;
        } catch (InvalidPathException _) {
            return text;
        }
    }
}
