package dev.orcaworkflow.validation.purpose;

import dev.orcaworkflow.configuration.workspace.Workspace;
import dev.orcaworkflow.validation.capacity.Capacity;
import jakarta.enterprise.context.ApplicationScoped;

/** Applies the purpose of a submission to its text. */
@ApplicationScoped
public class Purposes {
    private final Workspace workspace;

    Purposes(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * @param folder the configuration's own folder
     * @param engine asked for by the submission, or null
     */
    public PurposeEdit apply(
            Purpose purpose, String config, String text, String folder, String engine, Capacity capacity) {
        if (purpose == Purpose.STANDARD) {
            return PurposeEdit.none(text);
        }
        return PurposeEditor.edit(
                config, text, purpose, new SafeAccess(workspace, folder, capacity.gateOptions(engine)));
    }
}
