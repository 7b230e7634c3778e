package dev.orcaworkflow.validation.purpose;

import dev.orcaworkflow.configuration.finding.TextDifference;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a purpose made of a configuration's text, or the join with its {@code default_yaml}.
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

    /** One edit with one sentence. */
    public static PurposeEdit of(String config, String before, String after, String change) {
        return new PurposeEdit(after, List.of(change), List.of(), TextDifference.unified(config, before, after));
    }

    /** This edit of a text that an earlier one made of {@code original}, as one. */
    public PurposeEdit following(PurposeEdit earlier, String config, String original) {
        return new PurposeEdit(
                text,
                Stream.concat(earlier.changes().stream(), changes.stream()).toList(),
                Stream.concat(earlier.obstacles().stream(), obstacles.stream()).toList(),
                TextDifference.unified(config, original, text));
    }

    static PurposeEdit none(String text) {
        return new PurposeEdit(text, List.of(), List.of(), null);
    }

    public boolean changesText() {
        return difference != null;
    }
}
