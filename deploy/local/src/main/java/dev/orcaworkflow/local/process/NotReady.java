package dev.orcaworkflow.local.process;

import java.util.List;

/** Some parts did not answer in time. */
public final class NotReady extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotReady(List<String> parts) {
        super("Not ready in time: " + String.join(", ", parts) + "; see their logs");
    }
}
