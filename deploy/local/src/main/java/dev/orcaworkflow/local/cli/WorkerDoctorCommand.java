package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.orcaworkflow.local.worker.WorkerCheck;
import dev.orcaworkflow.local.worker.WorkerChecks;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says whether a worker could run here: Java, Python, packages, licence, workspace, clock, ports.")
final class WorkerDoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private WorkerOptions worker;

    @Option(names = "--json", description = "Print one JSON document and nothing else.")
    private boolean json;

    @Override
    public Integer call() {
        List<WorkerCheck> checks = new WorkerChecks(worker.place(), Clock.systemUTC()).all();
        boolean ready = checks.stream().noneMatch(WorkerCheck::prevents);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode document = JsonText.object().put("ready", ready);
            document.set("checks", JsonText.tree(checks));
            out.println(JsonText.of(document));
        } else {
            print(checks, out);
        }
        return checks.stream().anyMatch(check -> Boolean.FALSE.equals(check.passed()))
                ? ExitCode.NOT_ALL_WELL
                : ExitCode.ALL_WELL;
    }

    static void print(List<WorkerCheck> checks, PrintWriter out) {
        for (WorkerCheck check : checks) {
            String verdict = check.passed() == null ? "?" : check.passed() ? "ok" : "NO";
            out.printf("%-3s %-13s %s%n", verdict, check.id(), check.message());
            if (check.fix() != null) {
                out.printf("    %-13s %s%n", "", check.fix());
            }
        }
    }
}
