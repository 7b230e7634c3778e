package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.client.Api;
import dev.orcaworkflow.local.client.NotReachable;
import dev.orcaworkflow.local.client.RequestRefused;
import dev.orcaworkflow.local.client.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "report", mixinStandardHelpOptions = true, description = "Prints the report of a batch.")
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(paramLabel = "BATCH")
    private String batch;

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; default text.")
    private Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write it to a file.")
    private Path file;

    enum Format {
        text("text/plain"),
        json("application/json"),
        html("text/html"),
        csv("text/csv");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    @Override
    public Integer call() throws IOException {
        Services services = new Services(data.running());
        Api reporting = services.reporting();
        String path = "/api/v1/batches/%s/report".formatted(Api.segment(batch));
        String report = reporting.text(path, format.mediaType) + forecast(services);
        if (file == null) {
            spec.commandLine().getOut().println(report);
        } else {
            Files.writeString(file, report);
        }
        return ExitCode.ALL_WELL;
    }

    /** When it ends, and what would help, of a batch that has not ended yet: for people, below the text. */
    private String forecast(Services services) {
        if (format != Format.text) {
            return "";
        }
        try {
            JsonNode found = services.execution().get("/api/v1/batches/%s/optimisation".formatted(Api.segment(batch)));
            return found.has("etaSeconds")
                    ? "\nForecast\n  " + String.join("\n  ", OptimisationText.of(found)) + "\n"
                    : "";
        } catch (NotReachable | RequestRefused unknown) {
            return "";
        }
    }
}
