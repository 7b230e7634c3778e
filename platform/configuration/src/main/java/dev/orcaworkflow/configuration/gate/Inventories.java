package dev.orcaworkflow.configuration.gate;

import dev.orcaworkflow.configuration.model.Inventory;
import dev.orcaworkflow.configuration.selection.SelectedFile;
import dev.orcaworkflow.configuration.workspace.Workspace;
import java.util.Optional;

/** What a licensed program once told of files that nobody else can open: {@code .sim} and {@code .dat}. */
@FunctionalInterface
public interface Inventories {
    /** Nobody has told anything. */
    Inventories NONE = (_, _) -> Optional.empty();

    /** The objects of a file as it is now; empty when nobody has told of this content. */
    Optional<Inventory> of(SelectedFile file, Workspace workspace);
}
