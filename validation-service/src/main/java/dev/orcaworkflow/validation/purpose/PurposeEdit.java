package dev.orcaworkflow.validation.purpose;

import java.util.List;

/**
 * What a purpose made of a configuration's text.
 *
 * @param text the edited text, or the text as it came
 * @param changes one sentence for each edit
 * @param obstacles one sentence for each edit that could not be made
 * @param difference unified diff; null when nothing changed
 */
public record PurposeEdit(String text, List<String> changes, List<String> obstacles, String difference) {
    public PurposeEdit {
        changes = List.copyOf(changes);
        obstacles = List.copyOf(obstacles);
    }

    static PurposeEdit none(String text) {
        return new PurposeEdit(text, List.of(), List.of(), null);
    }

    public boolean changesText() {
        return difference != null;
    }
}
