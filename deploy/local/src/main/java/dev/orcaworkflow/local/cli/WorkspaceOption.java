package dev.orcaworkflow.local.cli;

import dev.orcaworkflow.configuration.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What relative paths of configurations may not leave. */
final class WorkspaceOption {
    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description =
                    "Root of the studies. Default: WORKFLOW_WORKSPACE when it holds the path, else the folder itself.")
    private Path workspace;

    @Mixin
    private RootOption roots;

    /** Other directories that paths may lead to. */
    List<WorkspaceRoot> roots() {
        return roots.declared();
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
