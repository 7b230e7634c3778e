package dev.orcaworkflow.configuration.finding;

import java.util.Locale;

public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** As it stands in findings: {@code error}, {@code warning}, {@code info}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
