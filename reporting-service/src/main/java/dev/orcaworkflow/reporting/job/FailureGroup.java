package dev.orcaworkflow.reporting.job;

/**
 * Jobs of a batch that have one problem: equal signatures are one problem.
 *
 * @param cause null while nobody knows
 * @param fix null when none is known
 * @param dead how many of them have failed for good
 * @param suggestion what is asked of a person, or null
 * @param retry command that runs the dead ones of them again; null when none is dead
 */
public record FailureGroup(
        String signature,
        String errorClass,
        String fineClass,
        int count,
        int dead,
        String message,
        String cause,
        String fix,
        String suggestion,
        String retry) {

    static String retry(String batch, String signature, int dead) {
        return dead == 0 ? null : "workflow retry %s --signature %s".formatted(batch, signature);
    }
}
