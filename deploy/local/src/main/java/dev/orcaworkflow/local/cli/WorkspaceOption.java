package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.configuration.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** What relative paths of configurations may not leave. */
final class WorkspaceOption {
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description =
                    "Root of the studies. Default: WORKFLOW_WORKSPACE when it holds the path, else the folder itself.")
    private Path workspace;

    @Option(
            names = "--root",
            paramLabel = "NAME=DIR[,SPELLING...]",
            description = "A directory outside that configurations name, and how other hosts spell it. Default:"
                    + " WORKSPACE_ROOTS_NAME.")
    private Map<String, String> roots = new TreeMap<>();

    /** Other directories that paths may lead to. */
    List<WorkspaceRoot> roots() {
        Map<String, String> declared = new TreeMap<>(Environment.byPrefix("WORKSPACE_ROOTS_"));
        declared.putAll(roots);
        try {
            return WorkspaceRoot.of(declared);
        } catch (IllegalArgumentException e) {
            throw new WrongUsage(e.getMessage());
        }
    }

    /** The workspace for a path, or what stands for it: the folder, or the folder of a file. */
    Path standingFor(Path path) throws IOException {
        Path real = path.toRealPath();
        Path own = Files.isDirectory(real) ? real : real.getParent();
        return chosen().filter(root -> holds(root, real)).orElse(own);
    }

    private Optional<Path> chosen() {
        return workspace == null ? Environment.path("WORKFLOW_WORKSPACE") : Optional.of(workspace);
    }

    private static boolean holds(Path root, Path real) {
        try {
            return real.startsWith(root.toRealPath());
        } catch (IOException _) {
            return false;
        }
    }
}
