package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "resubmit",
        mixinStandardHelpOptions = true,
        description = {
            "Submits a job that recovery gave up or that validation rejected again, with a text that you have mended.",
            "Its result is marked as one of a changed text, with the difference against the text as first submitted."
        })
final class ResubmitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Parameters(index = "0", paramLabel = "JOB", description = "Job id, as `workflow jobs` lists it.")
    private String job;

    @Parameters(index = "1", paramLabel = "FILE", description = "The mended configuration.")
    private Path file;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who mended it; else the name of the user on this machine.")
    private String by = System.getProperty("user.name");

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new WrongUsage("There is no file " + file);
        }
        JsonNode done = system.services()
                .recovery()
                .post(
                        "/api/v1/jobs/%s:resubmit".formatted(Api.segment(job)),
                        Map.of("text", Files.readString(file), "by", by));
        PrintWriter out = spec.commandLine().getOut();
        if (system.json()) {
            out.println(JsonText.of(done));
        } else {
            out.println("%s is submitted again as revision %d"
                    .formatted(
                            done.path("config").asText(), done.path("revision").asInt()));
            out.print(done.path("difference").asText());
        }
        return ExitCode.ALL_WELL;
    }
}
