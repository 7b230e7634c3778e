package dev.orcaworkflow.local.place;

/** The ports asked for cannot be had; the message says which and what to do. */
public final class PortsRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    PortsRefused(String message) {
        super(message);
    }
}
