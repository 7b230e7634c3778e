package dev.orcaworkflow.validation.gate;

import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.configuration.workspace.WorkspaceRoot;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One workspace per process: it remembers listings for a moment, and models as long as their files do not change. */
final class WorkspaceProducer {
    private WorkspaceProducer() {}

    @Produces
    @Singleton
    static Workspace workspace(@ConfigProperty(name = "workflow.workspace") Path root, WorkspaceRoots others) {
        return new Workspace(root, WorkspaceRoot.of(others.roots()), Workspace.FRESHNESS);
    }
}
