package dev.orcaworkflow.configuration.yaml;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;

/** Ends the reading of a document from within its recursion; never leaves this package. */
final class RefusedDocument extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    RefusedDocument(Rule rule, Position at, String message, String fix) {
        super(message, null, false, false);
        this.finding = Finding.of(rule, at, message, fix);
    }

    Finding finding() {
        return finding;
    }
}
