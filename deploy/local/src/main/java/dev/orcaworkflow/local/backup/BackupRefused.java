package dev.orcaworkflow.local.backup;

/** Nothing was copied, and the message says why. */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackupRefused(String message) {
        super(message);
    }
}
