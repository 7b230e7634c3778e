package dev.orcaworkflow.validation.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.configuration.finding.Edit;
import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Gate;
import dev.orcaworkflow.configuration.finding.Severity;
import dev.orcaworkflow.contracts.FindingView;

/** Makes findings as they travel. */
public final class Remark {
    private Remark() {}

    /** An error that concerns the whole configuration and that only its author can mend. */
    public static FindingView error(String config, Gate gate, ValidationRule rule, String message, String fix) {
        return whole(config, gate, rule, Severity.ERROR, message, fix);
    }

    public static FindingView warning(String config, Gate gate, ValidationRule rule, String message, String fix) {
        return whole(config, gate, rule, Severity.WARNING, message, fix);
    }

    public static FindingView info(String config, Gate gate, ValidationRule rule, String message, String fix) {
        return whole(config, gate, rule, Severity.INFO, message, fix);
    }

    private static FindingView whole(
            String config, Gate gate, ValidationRule rule, Severity severity, String message, String fix) {
        return new FindingView(config, 0, 0, gate.id(), rule.name(), severity.id(), message, fix, false);
    }

    /** A finding of the text, told as a warning whatever its rule says: somebody else decides. */
    public static FindingView warning(Finding finding) {
        FindingView told = of(finding);
        return new FindingView(
                told.file(),
                told.line(),
                told.column(),
                told.gate(),
                told.rule(),
                Severity.WARNING.id(),
                told.message(),
                told.fix(),
                false);
    }

    /** A finding that a person can answer is for recovery too: it asks. */
    static FindingView of(Finding finding) {
        return new FindingView(
                finding.file(),
                finding.line(),
                finding.column(),
                finding.gate().id(),
                finding.rule(),
                finding.severity().id(),
                wellFormed(finding.message()),
                wellFormed(finding.fix()),
                finding.repairable() || finding.answerable(),
                edit(finding.edit()));
    }

    private static FindingView.Edit edit(Edit edit) {
        return edit == null ? null : new FindingView.Edit(edit.start(), edit.end(), wellFormed(edit.replacement()));
    }

    /** YAML can escape half a surrogate pair, which neither JSON nor the database can hold. */
    static String wellFormed(String text) {
        return text == null ? null : new String(text.getBytes(UTF_8), UTF_8);
    }
}
