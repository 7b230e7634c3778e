package dev.orcaworkflow.access;

import java.util.Collection;
import java.util.Locale;

/** Each may do whatever the ones before it may. */
public enum Role {
    /** Reads batches, jobs, reports and results. */
    VIEWER,
    /** Submits, cancels and retries, answers and accepts, writes templates. */
    ENGINEER,
    /** Holds whole batches up, handles dead letters, decides which templates are in use. */
    OPERATOR,
    /** Changes limits, rebuilds projections, reads the audit. */
    ADMIN;

    /** Its name in a token. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this role, or a higher one, is among those that a token claims. */
    public boolean isHeldBy(Collection<String> claims) {
        for (Role role : values()) {
            if (role.compareTo(this) >= 0 && claims.contains(role.claim())) {
                return true;
            }
        }
        return false;
    }
}
