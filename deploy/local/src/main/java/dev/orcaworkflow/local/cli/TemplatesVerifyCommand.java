package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
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
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies a version in five steps: syntax, schema, a single file, a batch of files, performance.",
            "Waits for the end; a version that fails is a draft again."
        })
final class TemplatesVerifyCommand implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Spec
    private CommandSpec spec;

    @Mixin
    private TemplateCall templates;

    @Mixin
    private ParameterOption parameters;

    @Mixin
    private WaitOptions waiting;

    @Parameters(paramLabel = "TEMPLATE", description = "NAME or NAME@1.2.0.")
    private String template;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where the configuration that is tried stands, relative to the workspace.")
    private String folder;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("parameters", parameters.values()));
        body.put("folder", folder);
        JsonNode started = templates.act(template, "verify", body);
        JsonNode ended = await(started.path("template").asText());
        spec.commandLine()
                .getOut()
                .println(
                        templates.system().json()
                                ? JsonText.of(ended)
                                : ended.path("template").asText()
                                        + "  "
                                        + ended.path("state").asText()
                                        + System.lineSeparator()
                                        + TemplatesShowCommand.steps(ended.path("steps")));
        return switch (ended.path("state").asText()) {
            case "passed" -> ExitCode.ALL_WELL;
            case "running" -> ExitCode.TIMED_OUT;
            default -> ExitCode.NOT_ALL_WELL;
        };
    }

    private JsonNode await(String reference) throws IOException, InterruptedException {
        long started = System.nanoTime();
        JsonNode verification = templates.show(reference).path("verification");
        while (verification.path("state").asText().equals("running") && !isOver(started)) {
            Thread.sleep(PAUSE);
            verification = templates.show(reference).path("verification");
        }
        return verification;
    }

    private boolean isOver(long started) {
        Duration longest = waiting.timeout();
        return longest != null && System.nanoTime() - started > longest.toNanos();
    }
}
