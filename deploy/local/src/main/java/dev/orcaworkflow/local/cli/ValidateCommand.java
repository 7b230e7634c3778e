package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.configuration.ConfigurationFinder;
import dev.orcaworkflow.configuration.engine.EngineCapability;
import dev.orcaworkflow.local.check.Coverage;
import dev.orcaworkflow.local.check.Examination;
import dev.orcaworkflow.local.check.Examination.Examined;
import dev.orcaworkflow.local.check.FileIndex;
import dev.orcaworkflow.local.check.JudgedFile;
import dev.orcaworkflow.local.check.Mended;
import dev.orcaworkflow.local.check.RunningEngines;
import dev.orcaworkflow.local.check.RunningGates;
import dev.orcaworkflow.local.check.StudyExamination;
import dev.orcaworkflow.local.client.Services;
import dev.orcaworkflow.local.launch.Launcher;
import dev.orcaworkflow.local.place.SystemState;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            "one that runs is also asked whether it has the engine and the resources.",
            "A named model is checked with every file that it includes."
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

    @Option(
            names = "--fix",
            description = "Write a copy with mended form beside each file (a.mended.yml); comments stay.")
    private boolean fix;

    @Mixin
    private SubmittedAs as;

    @Option(names = "--coverage", description = "Also say which engine can run what, and why not.")
    private boolean coverage;

    @Option(
            names = "--table",
            description =
                    "One line per YAML file, configuration or not, judged by its text alone: verdict, first finding.")
    private boolean table;

    @Option(
            names = "--index",
            paramLabel = "FILE",
            description = "With --table: say where the verdict differs from what this tab-separated index says.")
    private Path index;

    @Option(names = "--json", description = "One JSON document on standard output and nothing else.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new WrongUsage("%s: no such file or folder".formatted(path));
            }
        }
        return table || index != null ? judged() : examined();
    }

    private int judged() throws IOException {
        FileIndex known = index == null ? null : FileIndex.read(index);
        List<JudgedFile> judged = new ArrayList<>();
        for (Path path : paths) {
            judged.addAll(JudgedFile.under(path, known));
        }
        return new JudgedFiles(judged, known != null)
                .print(json, spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    private int examined() throws IOException {
        Map<Path, Examination> examinations = new LinkedHashMap<>();
        Map<Path, List<Examined>> byWorkspace = new LinkedHashMap<>();
        Optional<Services> running = running();
        as.check(running, paths);
        List<EngineCapability> engines = running.map(RunningEngines::of).orElse(RunningEngines.SHIPPED);
        int others = 0;
        for (Path path : paths) {
            ConfigurationFinder.Found found = ConfigurationFinder.find(path);
            others += found.others().size();
            Examination within =
                    as.asked(Examination.within(workspace.standingFor(path), workspace.roots()), running, engines);
            Examination examination = examinations.computeIfAbsent(within.root(), _ -> within);
            List<Examined> examined = byWorkspace.computeIfAbsent(within.root(), _ -> new ArrayList<>());
            for (Path file : found.configurations()) {
                examined.add(completed(examine(examination, file), running));
            }
        }
        List<Examined> all = new ArrayList<>();
        Map<Examined, List<Coverage>> covered = new LinkedHashMap<>();
        for (Examination examination : examinations.values()) {
            for (Examined one : StudyExamination.together(byWorkspace.get(examination.root()), examination)) {
                all.add(one);
                if (coverage) {
                    covered.put(one, Coverage.of(one, examination, engines));
                }
            }
        }
        print(all, others, covered);
        return all.stream().anyMatch(Examined::hasErrors) ? ExitCode.NOT_ALL_WELL : ExitCode.ALL_WELL;
    }

    private Optional<Services> running() throws IOException {
        Optional<SystemState> state = Launcher.running(data.directory());
        return state.map(Services::new);
    }

    /** With what a running system adds to what was found here. */
    private Examined completed(Examined examined, Optional<Services> running) throws IOException {
        return running.isEmpty() ? examined : new RunningGates(running.get(), as.headers()).complete(examined);
    }

    private Examined examine(Examination examination, Path file) throws IOException {
        Examined examined = examination.examine(file);
        Mended mended = fix ? Mended.of(examined, examination) : null;
        if (mended == null) {
            return examined;
        }
        PrintWriter err = spec.commandLine().getErr();
        mended.gone().forEach(finding -> err.println("mended " + finding));
        err.println("written to " + mended.copy());
        return mended.after();
    }

    private void print(List<Examined> examined, int others, Map<Examined, List<Coverage>> covered) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(FindingsJson.of(examined, others, covered)));
        } else {
            for (Examined one : examined) {
                one.findings().forEach(out::println);
                if (one.difference() != null) {
                    out.print(one.difference());
                    out.flush();
                }
            }
            if (coverage) {
                out.println(coverage(covered));
            }
        }
        long errors = examined.stream().filter(Examined::hasErrors).count();
        spec.commandLine()
                .getErr()
                .printf("%d configurations, %d with errors; %d not configurations%n", examined.size(), errors, others);
    }

    private static Table coverage(Map<Examined, List<Coverage>> covered) {
        Table rows = new Table("CONFIGURATION", "ENGINE", "FILES", "CAN RUN IT");
        covered.forEach((one, engines) -> engines.forEach(engine -> rows.row(
                one.name(),
                engine.engine(),
                engine.files(),
                engine.runs() ? "yes" : "no, " + engine.reasons().getFirst() + more(engine))));
        return rows;
    }

    private static String more(Coverage engine) {
        int more = engine.reasons().size() - 1;
        return more == 0 ? "" : " (and " + more + " more)";
    }
}
