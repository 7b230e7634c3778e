package dev.orcaworkflow.reporting.job;

/**
 * Which jobs of a batch, and which page of them.
 *
 * @param state only these, or null for all
 * @param signature only these, or null for all
 * @param page from 0
 */
public record JobFilter(JobState state, String signature, int page, int size) {
    private static final int DEFAULT_SIZE = 100;

    public static JobFilter everything() {
        return new JobFilter(null, null, 0, DEFAULT_SIZE);
    }

    int offset() {
        return page * size;
    }
}
