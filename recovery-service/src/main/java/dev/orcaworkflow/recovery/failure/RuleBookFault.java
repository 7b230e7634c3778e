package dev.orcaworkflow.recovery.failure;

/** A rule file cannot be used; the message names file, line, value and what was expected. */
public class RuleBookFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RuleBookFault(String message) {
        super(message);
    }
}
