package dev.orcaworkflow.validation.template.usage;

import java.time.Instant;

/**
 * How the uses of one version went.
 *
 * @param unsuccessful rejected, failed for good, or left without an answer when their batch was complete
 * @param p50 seconds of a successful run, or null while there is none
 * @param perFile seconds per input file, or null
 */
record UsageCounts(
        String version,
        int uses,
        int succeeded,
        int unsuccessful,
        int open,
        Double p50,
        Double p95,
        Double perFile,
        Instant latest) {
    /** Fewer ended uses than this say nothing about a rate. */
    private static final int ENOUGH = 10;

    int ended() {
        return succeeded + unsuccessful;
    }

    /** Share of ended uses that succeeded, 0 to 1; null with fewer than ten. */
    Double successRate() {
        return ended() < ENOUGH ? null : (double) succeeded / ended();
    }
}
