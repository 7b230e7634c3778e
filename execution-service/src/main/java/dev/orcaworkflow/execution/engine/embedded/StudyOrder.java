package dev.orcaworkflow.execution.engine.embedded;

import dev.orcaworkflow.configuration.Configuration;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.selection.FileSelector;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.selection.Selection;
import dev.orcaworkflow.configuration.setting.FileSelection;
import dev.orcaworkflow.configuration.setting.Output;
import dev.orcaworkflow.execution.engine.EngineTask;
import dev.orcaworkflow.execution.engine.catenary.result.ColumnRefusal;
import dev.orcaworkflow.execution.engine.catenary.result.SummaryTable;
import dev.orcaworkflow.execution.engine.catenary.study.StudySettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a task comes down to, or why it cannot be run at all. */
sealed interface StudyOrder {
    record Refused(String code, String message) implements StudyOrder {}

    /** @param files never empty, in the order of their names */
    record Ready(
            Configuration configuration, StudySettings settings, List<SummaryTable> tables, List<SelectedFile> files)
            implements StudyOrder {

        boolean rangeGraphs() {
            return configuration.on(Output.RANGE_GRAPH);
        }
    }

    static StudyOrder of(EngineTask task) {
        Configuration configuration = task.configuration();
        if (configuration.on(Output.SUMMARY) && configuration.summaryGroups().isEmpty()) {
            return new Refused(
                    "MISSING_SECTION", configuration.key() + ": summary.flag is on, but there is no summary_settings");
        }
        List<SummaryTable> tables = configuration.on(Output.SUMMARY)
                ? configuration.summaryGroups().stream().map(SummaryTable::of).toList()
                : List.of();
        Optional<ColumnRefusal> refusal =
                tables.stream().flatMap(table -> table.refusals().stream()).findFirst();
        if (refusal.isPresent()) {
            return new Refused(refusal.get().code(), refusal.get().message());
        }
        if (tables.isEmpty() && !configuration.on(Output.RANGE_GRAPH)) {
            return new Refused("NOTHING_TO_RUN", configuration.key() + ": neither summary nor RangeGraph is on");
        }
        boolean bending = tables.stream().anyMatch(SummaryTable::asksForBending);
        return select(task, configuration, StudySettings.of(configuration.engine(), bending), tables);
    }

    private static StudyOrder select(
            EngineTask task, Configuration configuration, StudySettings settings, List<SummaryTable> tables) {
        FileSelection wanted = configuration.modelSelection();
        Selection selection = FileSelector.select(wanted, task.folder(), task.workspace());
        List<SelectedFile> files = selection.files().stream()
                .filter(file -> task.onlyFile().map(file.relative()::equals).orElse(true))
                .toList();
        if (!files.isEmpty()) {
            return readable(files)
                    .<StudyOrder>map(refused -> refused)
                    .orElseGet(() -> new Ready(configuration, settings, tables, files));
        }
        return selection.findings().isEmpty()
                ? new Refused("NO_FILES_MATCHED", configuration.key() + ": no model file matches the selection")
                : refused(selection.findings());
    }

    private static Optional<Refused> readable(List<SelectedFile> files) {
        return files.stream()
                .filter(file -> !file.name().toLowerCase(Locale.ROOT).matches(".*\\.ya?ml"))
                .findFirst()
                .map(file -> new Refused(
                        "ENGINE_CANNOT_READ",
                        file.relative() + ": the catenary engine reads .yml text data files only"));
    }

    private static Refused refused(List<Finding> findings) {
        Finding first = findings.stream().filter(Finding::isError).findFirst().orElse(findings.getFirst());
        return new Refused(first.rule().toUpperCase(Locale.ROOT).replace('-', '_'), first.toString());
    }
}
