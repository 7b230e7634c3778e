package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.orcaworkflow.local.check.StudyCost;
import dev.orcaworkflow.local.client.Services;
import dev.orcaworkflow.local.study.BatchName;
import dev.orcaworkflow.local.study.BatchOptions;
import dev.orcaworkflow.local.study.Publisher;
import dev.orcaworkflow.local.study.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description = {
            "Submits configurations as one batch and prints its id.",
            "A named file is always taken; in a folder every *.yml and *.yaml with a line `meta:` or `basename:`."
        })
final class SubmitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SystemOption system;

    @Mixin
    private SubmitOptions options;

    @Mixin
    private WaitOptions waiting;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders inside the workspace.")
    private List<Path> paths;

    @Option(names = "--wait", description = "Show progress, wait for the end, then print the report.")
    private boolean wait;

    @Option(names = "--estimate", description = "Say what it would cost, and submit nothing.")
    private boolean estimate;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Services services = system.services();
        PrintWriter err = spec.commandLine().getErr();
        Study study = Study.under(paths, Path.of(services.system().workspace()));
        err.printf(
                "%d configurations, %d other YAML files that are not%n",
                study.configurations().size(), study.others());
        BatchOptions batch = options.batch(
                () -> BatchName.of(paths.getFirst(), Clock.systemUTC()),
                study.configurations().size());
        if (estimate) {
            return estimated(new StudyCost(services).estimate(study.configurations(), batch.engine()));
        }
        new Publisher(services.system().broker()).publish(study.configurations(), batch);
        return wait ? await(services, batch, err) : submitted(batch);
    }

    private int estimated(JsonNode cost) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                system.json()
                        ? JsonText.of(cost)
                        : String.format(
                                Locale.ROOT,
                                "%d configurations would take %s and %s, by %d earlier runs; %d would be rejected."
                                        + " Nothing was submitted.",
                                cost.path("jobs").asInt(),
                                hours(cost.path("coreHours"), "core-hours"),
                                hours(cost.path("licenceHours"), "licence-hours"),
                                cost.path("runs").asInt(),
                                cost.path("rejected").asInt()));
        return ExitCode.ALL_WELL;
    }

    private static String hours(JsonNode hours, String what) {
        return String.format(
                Locale.ROOT,
                "%.4f %s (nine times in ten at most %.4f)",
                hours.path("p50").asDouble(),
                what,
                hours.path("p90").asDouble());
    }

    private int await(Services services, BatchOptions batch, PrintWriter err) throws InterruptedException {
        var watch = WaitOptions.watch(services.reporting(), batch.batch(), batch.size(), err);
        var end = watch.await(waiting.timeout());
        return new Summary(services, batch.batch(), system.json())
                .print(end, spec.commandLine().getOut(), err);
    }

    private int submitted(BatchOptions batch) {
        ObjectNode document = JsonText.object().put("batch", batch.batch()).put("submitted", batch.size());
        spec.commandLine().getOut().println(system.json() ? JsonText.of(document) : batch.batch());
        return ExitCode.ALL_WELL;
    }
}
