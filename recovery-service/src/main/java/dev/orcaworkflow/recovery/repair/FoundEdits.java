package dev.orcaworkflow.recovery.repair;

import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.finding.Finding;
import java.util.List;
import java.util.Objects;

/** Edits that the gates found together with what is wrong. */
final class FoundEdits {
    private FoundEdits() {}

    static Rewriting of(List<Finding> findings, String text) {
        List<Finding> mechanical =
                findings.stream().filter(finding -> finding.edit() != null).toList();
        return new Rewriting(
                mechanical.stream()
                        .map(Finding::edit)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                mechanical.stream()
                        .map(finding -> change(finding, text))
                        .distinct()
                        .toList());
    }

    private static String change(Finding finding, String text) {
        Edit edit = finding.edit();
        return "line %d: %s became %s"
                .formatted(finding.line(), shown(text.substring(edit.start(), edit.end())), shown(edit.replacement()));
    }

    /** Without the colon that belongs to the place and not to the value. */
    private static String shown(String stretch) {
        return stretch.strip().replaceFirst("^:\\s*", "").replaceAll("\\s+", " ");
    }
}
