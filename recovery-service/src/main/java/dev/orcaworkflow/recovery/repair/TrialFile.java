package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.gate.GateReport;
import dev.orcaworkflow.configuration.model.ModelReader;
import dev.orcaworkflow.configuration.model.ModelResult;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.util.Optional;
import java.util.Set;

/** The one file that can show whether a repair holds: a file that was concerned, else the first. */
record TrialFile(GateReport report, Workspace workspace) {

    /** Relative to the workspace root; null when nothing is selected. */
    String choose(Set<String> absent, Optional<String> failed) {
        return failed.filter(this::isSelected)
                .or(() -> lacking(absent))
                .or(() -> report.selection().files().stream()
                        .map(SelectedFile::relative)
                        .findFirst())
                .orElse(null);
    }

    private boolean isSelected(String file) {
        return report.selection().files().stream()
                .anyMatch(selected -> selected.relative().equals(file));
    }

    private Optional<String> lacking(Set<String> absent) {
        return absent.isEmpty()
                ? Optional.empty()
                : report.selection().files().stream()
                        .filter(file -> lacksOneOf(absent, file))
                        .map(SelectedFile::relative)
                        .findFirst();
    }

    private boolean lacksOneOf(Set<String> absent, SelectedFile file) {
        return ModelReader.read(file.path(), workspace) instanceof ModelResult.Readable readable
                && absent.stream()
                        .anyMatch(name -> !readable.model().inventory().has(name));
    }
}
