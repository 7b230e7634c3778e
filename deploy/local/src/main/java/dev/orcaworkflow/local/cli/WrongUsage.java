package dev.orcaworkflow.local.cli;

/** The command cannot be meant so; the message says what to write instead. */
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongUsage(String message) {
        super(message);
    }
}
