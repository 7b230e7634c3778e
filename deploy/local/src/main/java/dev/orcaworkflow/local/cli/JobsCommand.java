package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.local.batch.Jobs;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "jobs",
        mixinStandardHelpOptions = true,
        description = "Lists the configurations of a batch and where each of them is.")
final class JobsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Parameters(paramLabel = "BATCH")
    private String batch;

    @Option(names = "--state", paramLabel = "S", description = "Only jobs in this state, such as DEAD or RUNNING.")
    private String state;

    @Option(names = "--signature", paramLabel = "S", description = "Only jobs with this problem.")
    private String signature;

    @Override
    public Integer call() throws IOException {
        List<JsonNode> jobs = new Jobs(system.services().reporting()).of(batch, state, signature);
        spec.commandLine().getOut().println(system.json() ? JsonText.of(jobs) : table(jobs));
        return ExitCode.ALL_WELL;
    }

    private static Table table(List<JsonNode> jobs) {
        Table table = new Table("CONFIGURATION", "STATE", "ATTEMPTS", "FILES", "MARK", "JOB", "MESSAGE");
        for (JsonNode job : jobs) {
            JsonNode files = job.path("files");
            table.row(
                    job.path("config").asText(),
                    job.path("state").asText(),
                    job.path("attempts").asInt(),
                    "%d/%d"
                            .formatted(
                                    files.path("succeeded").asInt(),
                                    files.path("total").asInt()),
                    text(job, "mark"),
                    job.path("jobId").asText(),
                    text(job, "message"));
        }
        return table;
    }

    private static String text(JsonNode job, String field) {
        return job.path(field).isTextual() ? job.path(field).asText() : "";
    }
}
