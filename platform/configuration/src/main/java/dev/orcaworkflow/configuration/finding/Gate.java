package dev.orcaworkflow.configuration.finding;

import java.util.Locale;

/** The five gates before a run, in order. */
public enum Gate {
    SYNTAX,
    SCHEMA,
    INPUT_FILES,
    TRIAL,
    RESOURCES;

    /** As it stands in events: {@code syntax}, {@code schema}, {@code input-files}, {@code trial}, {@code resources}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
