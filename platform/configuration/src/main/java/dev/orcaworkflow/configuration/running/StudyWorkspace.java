package dev.orcaworkflow.configuration.running;

import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.configuration.workspace.WorkspaceRoot;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one workspace of a process: what it learns about files is worth sharing. */
final class StudyWorkspace {
    private StudyWorkspace() {}

    @Produces
    @Singleton
    static Workspace workspace(@ConfigProperty(name = "workflow.workspace") Path root, WorkspaceRoots others) {
        return new Workspace(root, WorkspaceRoot.of(others.roots()), Workspace.FRESHNESS);
    }
}
