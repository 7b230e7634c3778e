package dev.orcaworkflow.configuration.model;

import dev.orcaworkflow.configuration.finding.Finding;
import dev.orcaworkflow.configuration.finding.Position;
import dev.orcaworkflow.configuration.finding.Rule;

/** A value or part of a model that is not what its reader needs. Its message names file and line. */
public final class ModelFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    public ModelFault(Finding finding) {
        super(finding.toString(), null, false, false);
        this.finding = finding;
    }

    public static ModelFault structure(Position at, String message, String fix) {
        return new ModelFault(Finding.of(Rule.MODEL_STRUCTURE, at, message, fix));
    }

    public Finding finding() {
        return finding;
    }
}
