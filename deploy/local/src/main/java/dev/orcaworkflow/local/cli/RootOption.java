package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.configuration.workspace.WorkspaceRoot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Directories outside the workspace, as this host sees them. */
final class RootOption {
    @Option(
            names = "--root",
            paramLabel = "NAME=DIR[,SPELLING...]",
            description = "A directory outside that configurations name, and how other hosts spell it. Default:"
                    + " WORKSPACE_ROOTS_NAME.")
    private Map<String, String> roots = new TreeMap<>();

    List<WorkspaceRoot> declared() {
        Map<String, String> declared = new TreeMap<>(Environment.byPrefix("WORKSPACE_ROOTS_"));
        declared.putAll(roots);
        try {
            return WorkspaceRoot.of(declared);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(e.getMessage());
        }
    }
}
