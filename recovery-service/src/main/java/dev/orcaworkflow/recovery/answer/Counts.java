package dev.orcaworkflow.recovery.answer;

/**
 * Jobs that have a problem now, or had it last.
 *
 * @param waiting those that wait for an answer
 * @param dead those that were given up
 */
public record Counts(long all, long waiting, long dead) {
    public static final Counts NONE = new Counts(0, 0, 0);
}
