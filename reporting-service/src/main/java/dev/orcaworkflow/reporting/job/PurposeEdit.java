package dev.orcaworkflow.reporting.job;

import dev.orcaworkflow.contracts.ConfigEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the purpose of a submission made of its text, before anything else happened to it.
 *
 * @param changes in plain words
 * @param difference unified diff against the text as submitted; null when the purpose changed nothing
 */
record PurposeEdit(List<String> changes, String difference) {
    private static final PurposeEdit NONE = new PurposeEdit(List.of(), null);

    static PurposeEdit of(JobTimeline timeline) {
        return timeline.all(ConfigEvent.class)
                .map(PurposeEdit::of)
                .filter(edit -> edit.difference() != null)
                .findFirst()
                .orElse(NONE);
    }

    private static PurposeEdit of(ConfigEvent event) {
        return switch (event) {
            case ConfigEvent.Approved approved ->
                new PurposeEdit(Objects.requireNonNullElse(approved.changes(), List.of()), approved.difference());
            case ConfigEvent.Rejected rejected -> new PurposeEdit(List.of(), rejected.difference());
            case ConfigEvent.Unknown() -> NONE;
        };
    }

    /** Its own changes, then those of repairs, which started from the edited text. */
    List<String> then(Optional<List<String>> repairs) {
        return Stream.concat(changes.stream(), repairs.orElse(List.of()).stream())
                .distinct()
                .toList();
    }

    /** Both differences, one after the other; null when there is none. */
    String then(String ofRepairs) {
        if (difference == null || ofRepairs == null) {
            return difference == null ? ofRepairs : difference;
        }
        return difference + ofRepairs;
    }
}
