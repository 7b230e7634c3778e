package dev.orcaworkflow.validation.template;

import java.util.Locale;

/** What can happen to a version. */
public enum TemplateStep {
    /** Its verification passed. */
    PASS,
    /** Its verification failed. */
    FAIL,
    PROMOTE,
    DEPRECATE,
    RETIRE;

    /** As history and events have it. */
    public String done() {
        return switch (this) {
            case PASS -> "verified";
            case FAIL -> "failed";
            case PROMOTE -> "promoted";
            case DEPRECATE -> "deprecated";
            case RETIRE -> "retired";
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
