package dev.orcaworkflow.validation.template.check;

import java.util.Arrays;
import java.util.Locale;

/** How a step of a verification stands. */
public enum StepResult {
    RUNNING,
    PASSED,
    FAILED,
    /** It could not be judged; the reason says what is missing. Never a pass in disguise. */
    NOT_ASSESSED;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static StepResult of(String id) {
        return Arrays.stream(values())
                .filter(result -> result.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
