package dev.orcaworkflow.configuration.selection;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests as every JVM has them. */
public final class Digests {
    private Digests() {}

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
