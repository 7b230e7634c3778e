package dev.orcaworkflow.execution.engine.embedded;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.selection.Fingerprint;
import dev.orcaworkflow.configuration.workspace.FileStamp;
import dev.orcaworkflow.contracts.CheckResult;
import dev.orcaworkflow.contracts.Extreme;
import dev.orcaworkflow.execution.engine.CaseResult;
import dev.orcaworkflow.execution.engine.EngineOutcome;
import dev.orcaworkflow.execution.engine.EngineOutput;
import dev.orcaworkflow.execution.engine.EngineTask;
import dev.orcaworkflow.execution.engine.InputFile;
import dev.orcaworkflow.execution.engine.catenary.result.CaseRow;
import dev.orcaworkflow.execution.engine.catenary.result.Check;
import dev.orcaworkflow.execution.engine.catenary.result.LineExtreme;
import dev.orcaworkflow.execution.engine.catenary.result.SummaryTable;
import dev.orcaworkflow.execution.files.AttemptFolder;
import dev.orcaworkflow.execution.files.SimErrorLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Writes the tables of a run and says what came of it. */
final class StudyResults {
    private static final List<String> ALWAYS = List.of(
            "Statics only: no waves, no dynamics, no vortex-induced vibration.",
            "Lines have no bending and no torsional stiffness; ends carry no moment.",
            "The seabed is flat; EA is linear; vessels are held where the model puts them, damaged cases excepted.",
            "Against OrcaFlex: chain moorings differ by 0.1 to 1 %, flexible risers in current by 1 to 2 % at the top.");

    private final EngineTask task;
    private final StudyOrder.Ready order;
    private final List<FileOutcome> files;

    StudyResults(EngineTask task, StudyOrder.Ready order, List<FileOutcome> files) {
        this.task = task;
        this.order = order;
        this.files = files;
    }

    EngineOutcome write() {
        Findings found = new Findings(order.configuration().engine());
        found.limitations.addAll(ALWAYS);
        files.forEach(file -> found.add(file.findings()));
        results().stream().filter(result -> !result.succeeded()).forEach(result -> {
            found.checks.failed(result.id(), String.valueOf(result.failure().engineCode()));
            log(result);
        });
        found.extremes.all().forEach(found.loads::see);
        return new EngineOutcome.Completed(
                results(),
                outputs(),
                inputs(),
                Stream.concat(found.checks.all().stream(), found.loads.all().stream())
                        .map(StudyResults::wire)
                        .toList(),
                found.extremes.all().stream().map(StudyResults::wire).toList(),
                List.copyOf(found.accepted),
                List.copyOf(found.limitations),
                files.stream().mapToLong(FileOutcome::cpuNanos).sum() / 1e9);
    }

    private void log(CaseResult failed) {
        try {
            SimErrorLog.write(AttemptFolder.logs(task.outputDirectory()), failed.file(), failed.id(), failed.failure());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(
                    "cannot write the error log of " + failed.id() + ": " + unwritable.getMessage(), unwritable);
        }
    }

    private List<CaseResult> results() {
        return files.stream().flatMap(file -> file.results().stream()).toList();
    }

    private List<EngineOutput> outputs() {
        List<EngineOutput> outputs = new ArrayList<>();
        for (int i = 0; i < order.tables().size(); i++) {
            outputs.addAll(table(order.tables().get(i), rows(i)));
        }
        files.forEach(file -> outputs.addAll(file.rangeGraphs()));
        return outputs;
    }

    private List<CaseRow> rows(int table) {
        return files.stream()
                .flatMap(file -> file.rows().stream())
                .map(rows -> rows.get(table))
                .toList();
    }

    private List<EngineOutput> table(SummaryTable table, List<CaseRow> rows) {
        Configuration configuration = order.configuration();
        String name = table.fileName(configuration.outputStem());
        String units = name + ".units.json";
        write(name, table.csv(rows, configuration.statistics(), configuration.csvDecimals()));
        write(units, table.unitsJson());
        return List.of(
                new EngineOutput(name, "summary", table.rows(rows.size(), configuration.statistics()), table.header()),
                new EngineOutput(units, "units", 0, List.of()));
    }

    private void write(String name, String text) {
        try {
            Files.writeString(task.outputDirectory().resolve(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + name + ": " + unwritable.getMessage(), unwritable);
        }
    }

    private List<InputFile> inputs() {
        Map<FileStamp, InputFile> inputs = new LinkedHashMap<>();
        files.stream()
                .flatMap(file -> file.sources().stream())
                .forEach(stamp -> inputs.computeIfAbsent(stamp, this::input));
        return List.copyOf(inputs.values());
    }

    private InputFile input(FileStamp stamp) {
        return new InputFile(
                task.workspace().nameOf(stamp.path()),
                Fingerprint.of(stamp.path()).value(),
                stamp.bytes(),
                Math.floorDiv(stamp.modifiedNanos(), 1_000_000));
    }

    private static CheckResult wire(Check check) {
        return new CheckResult(
                check.id(), check.severity(), check.passed(), check.value(), check.limit(), check.message());
    }

    private static Extreme wire(LineExtreme extreme) {
        return new Extreme(
                extreme.line(),
                extreme.condition().isEmpty() ? null : extreme.condition(),
                extreme.caseId(),
                extreme.tensionKN(),
                extreme.upliftKN(),
                extreme.groundedLengthM(),
                orNull(extreme.mbl()),
                extreme.mblSource().orElse(null),
                extreme.anchor(),
                orNull(extreme.requiredFactor()),
                extreme.requiredFactorSource().orElse(null),
                extreme.factors());
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
