package dev.orcaworkflow.validation.template.check;

import java.util.Arrays;
import java.util.Locale;

/** The five steps of the specification's template validation procedure, in order. */
public enum VerificationStep {
    /** The text, and the configuration that it makes, are YAML as the engine reads it. */
    SYNTAX,
    /** The configuration passes gates 2 and 3: schema and input files. */
    SCHEMA,
    /** A trial on one file. */
    SINGLE_FILE,
    /** A batch through the whole system, on all files. */
    BATCH,
    /** Not slower than the version before. */
    PERFORMANCE;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static VerificationStep of(String id) {
        return Arrays.stream(values())
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
