package dev.orcaworkflow.local.client;

/** The system, or a part of it, does not answer. */
public final class NotReachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotReachable(String message) {
        super(message);
    }

    public NotReachable(String message, Throwable cause) {
        super(message, cause);
    }
}
