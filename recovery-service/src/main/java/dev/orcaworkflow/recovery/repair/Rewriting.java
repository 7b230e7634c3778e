package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.finding.Edit;
import java.util.List;

/**
 * What a repair does to a text.
 *
 * @param edits offsets into the text that was examined; empty when the repair finds no place to work
 * @param changes the same in plain words
 */
record Rewriting(List<Edit> edits, List<String> changes) {
    static final Rewriting NOTHING = new Rewriting(List.of(), List.of());

    Rewriting {
        edits = List.copyOf(edits);
        changes = List.copyOf(changes);
    }
}
