package dev.orcaworkflow.local.client;

/** A service answered that it cannot do what was asked; the message is its own. */
public final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    RequestRefused(int status, String message) {
        super(message);
        this.status = status;
    }

    /** What was asked for does not exist. */
    public boolean notFound() {
        return status == 404;
    }
}
