package dev.orcaworkflow.local.cli;

/** The system, or a part of it, does not answer. */
final class NotReachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotReachable(String message) {
        super(message);
    }

    NotReachable(String message, Throwable cause) {
        super(message, cause);
    }
}
