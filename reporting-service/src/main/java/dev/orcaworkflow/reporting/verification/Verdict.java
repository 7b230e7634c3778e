package dev.orcaworkflow.reporting.verification;

import java.util.Collection;
import java.util.Objects;

/** The sum of several answers: one failure fails it, and silence is no pass. */
public enum Verdict {
    PASS,
    FAIL,
    NOT_ASSESSED;

    /** @param passed null where it could not be assessed */
    static Verdict of(Collection<Boolean> passed) {
        if (passed.contains(Boolean.FALSE)) {
            return FAIL;
        }
        return passed.stream().allMatch(Objects::isNull) ? NOT_ASSESSED : PASS;
    }
}
