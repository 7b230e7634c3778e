package dev.orcaworkflow.reporting.verification;

import dev.orcaworkflow.contracts.CheckResult;
import java.util.List;

/**
 * One of the five checks after deployment.
 *
 * @param passed null when it could not be assessed; {@code needs} then says what was missing
 * @param value what was found, or null
 * @param limit what is asked, in words
 */
public record Check(String id, Boolean passed, String value, String limit, String message, List<String> needs) {

    static Check judged(String id, boolean passed, String value, String limit, String message) {
        return new Check(id, passed, value, limit, message, List.of());
    }

    static Check notAssessed(String id, String limit, String needs) {
        return new Check(id, null, null, limit, "Not assessed: needs " + needs + ".", List.of(needs));
    }

    CheckResult told() {
        return new CheckResult(id, "error", passed, value, limit, message);
    }

    /** The same in one word. */
    public Verdict verdict() {
        if (passed == null) {
            return Verdict.NOT_ASSESSED;
        }
        return passed ? Verdict.PASS : Verdict.FAIL;
    }
}
