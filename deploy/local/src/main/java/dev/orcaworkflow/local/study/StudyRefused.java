package dev.orcaworkflow.local.study;

/** The paths given cannot be submitted; the message names the path and what to do. */
public final class StudyRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    StudyRefused(String message) {
        super(message);
    }
}
