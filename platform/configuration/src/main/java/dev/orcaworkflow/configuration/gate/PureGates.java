package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.ConfigurationReading;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.model.ModelReader;
import dev.orcaworkflow.configuration.model.ModelResult;
import dev.orcaworkflow.configuration.selection.Selection;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gates 1 to 3: syntax, schema, input files. They need no engine, no licence and no running system, and any bytes at
 * all end in findings.
 */
public final class PureGates {
    private static final List<Check> SCHEMA = List.of(
            new IdentityCheck(),
            new SectionFormCheck(),
            new FlagCheck(),
            new TruthCheck(),
            new SummaryCheck(),
            new FileNameCheck(),
            new ColumnCheck(),
            new ColumnFormCheck(),
            new OldKeysCheck(),
            new PeriodCheck(),
            new PlaceCheck(),
            new MasterCheck(),
            new SeriesCheck(),
            new FileManagementCheck(),
            new SelectionFormCheck(),
            new CommonSettingsCheck(),
            new RunSettingsCheck(),
            new RunBatchCheck(),
            new EngineSectionCheck(),
            new SymmetryCheck(),
            new EngineAbilityCheck(),
            new KnownKeysCheck(),
            new MisplacedKeysCheck());

    private PureGates() {}

    public static GateReport check(ConfigurationSource source, Workspace workspace, GateOptions options) {
        return JoinedText.of(source.key(), source.bytes(), source.folder(), workspace)
                .map(joined -> checkJoined(joined, source, workspace, options))
                .orElseGet(() -> checkAlone(source, workspace, options));
    }

    private static GateReport checkJoined(
            JoinedText joined, ConfigurationSource source, Workspace workspace, GateOptions options) {
        byte[] both = joined.forReading().getBytes(StandardCharsets.UTF_8);
        GateReport report =
                checkAlone(new ConfigurationSource(source.key(), both, source.folder()), workspace, options);
        Stream<Finding> found = report.findings().stream().map(joined::inItsFile);
        return report.with(
                inOrder(Stream.concat(Stream.of(joined.finding()), found).toList()));
    }

    private static GateReport checkAlone(ConfigurationSource source, Workspace workspace, GateOptions options) {
        return switch (Configuration.read(source.key(), source.bytes())) {
            case ConfigurationReading.Unreadable unreadable -> unreadable(unreadable.findings(), options);
            case ConfigurationReading.Readable readable ->
                examined(readable.configuration(), source.folder(), workspace, options);
        };
    }

    /**
     * A model that was named instead of a configuration: its text, and every file that it includes.
     *
     * @param key that findings of its own text carry
     * @param file its place in the workspace
     */
    public static GateReport checkModel(String key, Path file, byte[] bytes, Workspace workspace) {
        List<Finding> findings = new ArrayList<>(ModelTextCheck.findings(key, bytes));
        if (findings.stream().noneMatch(Finding::isError)
                && ModelReader.read(file, workspace) instanceof ModelResult.Unreadable unreadable) {
            String own = workspace.nameOf(file);
            unreadable.findings().stream()
                    .map(fault -> fault.file().equals(own) ? fault.inFile(key) : fault)
                    .forEach(findings::add);
        }
        return new GateReport(findings, Optional.empty(), Selection.EMPTY, "", "", List.of());
    }

    /** Gates 1 and 2, as they stand whatever engine there is. */
    static List<Finding> ofText(String key, byte[] bytes) {
        return switch (Configuration.read(key, bytes)) {
            case ConfigurationReading.Unreadable unreadable -> unreadable.findings();
            case ConfigurationReading.Readable readable -> {
                Subject subject = new Subject(readable.configuration(), EngineChoice.NONE);
                SCHEMA.forEach(check -> check.examine(subject));
                yield inOrder(subject.findings());
            }
        };
    }

    private static GateReport unreadable(List<Finding> findings, GateOptions options) {
        String engine = options.engine().orElse(options.defaultEngine());
        return new GateReport(findings, Optional.empty(), Selection.EMPTY, engine, "", List.of());
    }

    private static GateReport examined(
            Configuration configuration, String folder, Workspace workspace, GateOptions options) {
        Subject subject = new Subject(configuration, EngineChoice.of(configuration, options));
        SCHEMA.forEach(check -> check.examine(subject));
        InputFiles input = InputFiles.examine(subject, folder, workspace, options);
        return new GateReport(
                inOrder(subject.findings()),
                Optional.of(configuration),
                input.selection(),
                subject.engine().id(),
                Shape.of(configuration, subject.engine(), input),
                input.objectNames());
    }

    private static List<Finding> inOrder(List<Finding> findings) {
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::gate)
                        .thenComparing(Finding::line)
                        .thenComparing(Finding::column))
                .toList();
    }
}
