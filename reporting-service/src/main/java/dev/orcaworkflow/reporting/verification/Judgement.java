package dev.orcaworkflow.reporting.verification;

/** How one engineering check came out. A warning is for an engineer to look at; it fails nothing. */
public enum Judgement {
    PASS,
    WARNING,
    FAIL,
    NOT_ASSESSED;

    static Judgement of(boolean passed, String severity) {
        if (passed) {
            return PASS;
        }
        return "error".equalsIgnoreCase(severity) ? FAIL : WARNING;
    }
}
