package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.setting.Output;
import dev.orcaworkflow.configuration.setting.SummaryGroup;
import dev.orcaworkflow.contracts.CheckResult;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.execution.engine.EngineTask;
import dev.orcaworkflow.execution.engine.process.EngineProfiles.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads what the processes of an attempt left: the state of each file, and the tables that come of them together. */
final class ProgramResults {
    private final EngineTask task;
    private final Configuration configuration;
    private final Profile profile;
    private final Platform platform;
    private final RunPlan.Ready plan;
    private final List<PortionResult> portions;

    /** By name of the table: what it looks like, and its groups of columns. */
    private final Map<String, SummaryGroup> groups = new LinkedHashMap<>();

    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> ownStatistics = new HashMap<>();
    private final Map<String, FileState> states = new LinkedHashMap<>();
    private final SimulationChecks checks = new SimulationChecks();
    private final StaticsProof proof;
    private int tablesRead;

    ProgramResults(
            EngineTask task, Profile profile, Platform platform, RunPlan.Ready plan, List<PortionResult> portions)
            throws IOException {
        this.task = task;
        this.configuration = task.configuration();
        this.profile = profile;
        this.platform = platform;
        this.plan = plan;
        this.portions = portions;
        this.proof = new StaticsProof(configuration.engine().staticsSearch());
        headers.putAll(plan.headers());
        if (configuration.on(Output.SUMMARY)) {
            for (SummaryGroup group : configuration.summaryGroups()) {
                groups.put(configuration.outputStem() + "_" + group.label().orElse("") + ".csv", group);
            }
        }
        states.putAll(plan.carried());
        for (PortionResult portion : portions) {
            read(portion);
        }
    }

    /** In the order of the files. */
    List<FileState> states() {
        return plan.files().stream().map(file -> states.get(file.relative())).toList();
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    List<CheckResult> checks() {
        List<CheckResult> all = new ArrayList<>(checks.all());
        proof.check(states.values()).ifPresent(all::add);
        return all;
    }

    Set<String> tableNames() {
        return groups.keySet();
    }

    private void read(PortionResult portion) throws IOException {
        Map<String, ProgramTable> tables = new HashMap<>();
        for (String name : groups.keySet()) {
            Path file = portion.folder().out().resolve(name);
            if (Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS) && Files.size(file) > 0) {
                ProgramTable table = ProgramTable.read(file);
                tables.put(name, table);
                headers.putIfAbsent(name, table.header());
                ownStatistics.put(name, table.statistics());
                tablesRead++;
            }
        }
        Map<String, Evidence> logged = portion.ending().isEmpty() ? Map.of() : ErrorLogs.read(portion.folder());
        PortionFaults faults = new PortionFaults(portion, profile, task.workspace());
        Optional<Evidence> whole = faults.ofAll();
        Set<String> done = new HashSet<>(portion.ending().map(Ending::ended).orElse(List.of()));
        for (SelectedFile file : portion.portion().files()) {
            Optional<Evidence> own = faults.reported(file).or(() -> Optional.ofNullable(logged.get(file.stem())));
            boolean spared = done.contains(file.stem()) || done.contains(file.name());
            Optional<Evidence> failure =
                    own.or(() -> spared ? Optional.empty() : whole).or(() -> inTables(tables, file));
            states.put(
                    file.relative(),
                    state(
                            portion,
                            file,
                            failure.map(it -> proof.judged(portion, it)).orElse(null),
                            tables));
        }
        portion.ending().ifPresent(ending -> checks.see(ending));
    }

    private Optional<Evidence> inTables(Map<String, ProgramTable> tables, SelectedFile file) {
        for (var group : groups.entrySet()) {
            ProgramTable table = tables.get(group.getKey());
            if (table == null) {
                return Optional.of(new Evidence(
                        null,
                        null,
                        "INVALID_RESULT",
                        null,
                        null,
                        "There is no table %s, or it is empty".formatted(group.getKey()),
                        null));
            }
            if (!table.header().equals(headers.get(group.getKey()))) {
                return Optional.of(new Evidence(
                        null,
                        null,
                        "INVALID_RESULT",
                        null,
                        null,
                        "%s begins with the columns %s, for other files with %s"
                                .formatted(group.getKey(), table.header(), headers.get(group.getKey())),
                        null));
            }
            RowReading reading = new RowReading(table, policy(group.getValue()), mayBeAbsent(group.getValue()));
            table.row(file.stem()).ifPresent(row -> checks.see(reading.policy(), reading.asRow(file.stem(), row)));
            Optional<Evidence> fault = reading.fault(file.stem());
            if (fault.isPresent()) {
                checks.fault(fault.get());
                return fault;
            }
        }
        return Optional.empty();
    }

    private SimulationPolicy policy(SummaryGroup group) {
        OptionalDouble stop = declared("stop_time");
        double tolerance =
                declared("log_interval").orElse(profile.endTolerance().orElse(0.1));
        return new SimulationPolicy(group.columns(), stop, tolerance);
    }

    /** Seconds that the author declares under {@code engine.case}. */
    private OptionalDouble declared(String key) {
        return dev.orcaworkflow.configuration.yaml.PythonValues.number(configuration.node("engine", "case", key));
    }

    private Set<String> mayBeAbsent(SummaryGroup group) {
        Set<String> columns = new HashSet<>();
        group.columns().stream()
                .filter(column -> column.objectName()
                        .map(configuration.engine().skipAbsent()::contains)
                        .orElse(false))
                .forEach(column -> column.label().ifPresent(columns::add));
        return columns;
    }

    private FileState state(
            PortionResult portion, SelectedFile file, Evidence failure, Map<String, ProgramTable> tables) {
        Map<String, List<String>> rows = new HashMap<>();
        tables.forEach((name, table) -> table.row(file.stem())
                .filter(row -> row.size() == table.header().size())
                .ifPresent(row -> rows.put(name, shown(file, table, row, failure))));
        double all = portion.ending().map(Ending::seconds).orElse(0.0);
        double seconds = portion.ending()
                .map(ending -> ending.secondsByItem().get(file.stem()))
                .orElse(all / portion.portion().files().size());
        return new FileState(
                file.relative(), file.stem(), plan.prints().get(file.relative()).value(), seconds, failure, rows);
    }

    /** The file is named as it lies in the study, not as its link in the attempt; values of a failed one are withheld. */
    private List<String> shown(SelectedFile file, ProgramTable table, List<String> row, Evidence failure) {
        List<String> cells = new ArrayList<>(row);
        for (int i = 0; i < cells.size(); i++) {
            String column = table.header().get(i);
            if (column.equals(ProgramTable.FILE)) {
                cells.set(i, platform.spell(file.path()));
            } else if (column.equals(ProgramTable.DESCRIPTION) && !task.remark().isEmpty()) {
                cells.set(i, task.remark());
            } else if (failure != null && !ProgramTable.CASE.contains(column)) {
                cells.set(i, "");
            }
        }
        return cells;
    }

    List<MergedTable> tables() {
        List<MergedTable> merged = new ArrayList<>();
        for (var table : headers.entrySet()) {
            List<List<String>> cases = plan.files().stream()
                    .map(file -> row(table.getKey(), table.getValue(), file))
                    .toList();
            boolean one = tablesRead == headers.size()
                    && plan.carried().isEmpty()
                    && portions.size() == 1
                    && states().stream().allMatch(FileState::succeeded);
            List<List<String>> statistics = one
                    ? ownStatistics.getOrDefault(table.getKey(), List.of())
                    : MergedTable.statistics(
                            configuration.statistics(), configuration.csvDecimals(), table.getValue(), cases);
            merged.add(new MergedTable(table.getKey(), table.getValue(), cases, statistics));
        }
        return merged;
    }

    private List<String> row(String table, List<String> header, SelectedFile file) {
        FileState state = states.get(file.relative());
        List<String> known = state.rows().get(table);
        if (known != null && known.size() == header.size()) {
            return known;
        }
        return header.stream()
                .map(column -> switch (column) {
                    case ProgramTable.FILE -> platform.spell(file.path());
                    case ProgramTable.STEM -> file.stem();
                    case ProgramTable.STATUS -> code(state.failure());
                    case ProgramTable.DESCRIPTION -> task.remark();
                    default -> "";
                })
                .toList();
    }

    private static String code(Evidence failure) {
        return failure == null || failure.engineCode() == null ? "FAILED" : failure.engineCode();
    }
}
