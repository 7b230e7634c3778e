package dev.orcaworkflow.local.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.orcaworkflow.configuration.ConfigurationFinder;
import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.local.check.Examination;
import dev.orcaworkflow.local.check.Examination.Examined;
import dev.orcaworkflow.local.check.RunningGates;
import dev.orcaworkflow.local.client.Services;
import dev.orcaworkflow.local.launch.Launcher;
import dev.orcaworkflow.local.place.SystemState;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = {
            "Checks configurations without submitting anything: syntax, schema and input files.",
            "Prints file:line:column severity rule message (fix). Needs no running system;",
            "one that runs is also asked whether it has the engine and the resources."
        })
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Mixin
    private WorkspaceOption workspace;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders, anywhere.")
    private List<Path> paths;

    @Option(names = "--fix", description = "Mend in the files what is wrong in form only; comments stay.")
    private boolean fix;

    @Option(names = "--coverage", description = "Also say which engine can run what, and why not.")
    private boolean coverage;

    @Option(names = "--json", description = "One JSON document on standard output and nothing else.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<Examined> examined = new ArrayList<>();
        int others = 0;
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new WrongUsage("%s: no such file or folder".formatted(path));
            }
            ConfigurationFinder.Found found = ConfigurationFinder.find(path);
            others += found.others().size();
            Examination examination = Examination.within(workspace.standingFor(path));
            for (Path file : found.configurations()) {
                examined.add(fix ? mended(examination, file) : examination.examine(file));
            }
        }
        examined = completed(examined);
        print(examined, others);
        return examined.stream().anyMatch(Examined::hasErrors) ? ExitCode.NOT_ALL_WELL : ExitCode.ALL_WELL;
    }

    /** What a running system adds to what was found here; nothing when none runs. */
    private List<Examined> completed(List<Examined> examined) throws IOException {
        Optional<SystemState> running = Launcher.running(data.directory());
        return running.isEmpty() ? examined : new RunningGates(new Services(running.get())).complete(examined);
    }

    private Examined mended(Examination examination, Path file) throws IOException {
        for (Finding finding : Examination.mend(examination.examine(file))) {
            spec.commandLine().getErr().println("mended " + finding);
        }
        return examination.examine(file);
    }

    private void print(List<Examined> examined, int others) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(document(examined, others)));
        } else {
            examined.forEach(one -> one.findings().forEach(out::println));
            if (coverage) {
                out.println(coverage(examined));
            }
        }
        long errors = examined.stream().filter(Examined::hasErrors).count();
        spec.commandLine()
                .getErr()
                .printf("%d configurations, %d with errors; %d not configurations%n", examined.size(), errors, others);
    }

    private ObjectNode document(List<Examined> examined, int others) {
        ObjectNode document = JsonText.object().put("notConfigurations", others);
        ArrayNode configurations = document.putArray("configurations");
        for (Examined one : examined) {
            ObjectNode configuration = configurations.addObject().put("file", one.name());
            configuration.put("files", one.report().selection().files().size());
            ArrayNode findings = configuration.putArray("findings");
            one.findings().forEach(finding -> describe(findings.addObject(), finding));
            if (coverage) {
                configuration.put("engine", one.report().engine()).put("refusal", refusal(one));
            }
        }
        return document;
    }

    private static void describe(ObjectNode node, Finding finding) {
        node.put("file", finding.file())
                .put("line", finding.line())
                .put("column", finding.column())
                .put("gate", finding.gate().id())
                .put("rule", finding.rule())
                .put("severity", finding.severity().id())
                .put("message", finding.message())
                .put("fix", finding.fix())
                .put("repairable", finding.repairable());
    }

    private static Table coverage(List<Examined> examined) {
        Table table = new Table(
                "CONFIGURATION", "FILES", EngineCapability.CATENARY.id().toUpperCase(Locale.ROOT));
        for (Examined one : examined) {
            String refusal = refusal(one);
            table.row(one.name(), one.report().selection().files().size(), refusal == null ? "runs it" : refusal);
        }
        return table;
    }

    /** Why the engine cannot run it as it stands, or null when it can. */
    private static String refusal(Examined one) {
        return one.findings().stream()
                .filter(Finding::isError)
                .map(finding -> finding.rule() + ": " + finding.message())
                .findFirst()
                .orElse(null);
    }
}
