package dev.orcaworkflow.recovery.record;

import java.util.Locale;

/** What came of an attempt to recover. */
public enum Outcome {
    /** Not known yet: the trial runs, or the job has not ended. */
    OPEN,
    /** The repair passed its trial and held, or the retried job succeeded. */
    RECOVERY_SUCCESSFUL,
    /** The trial failed, or the job failed again. */
    RECOVERY_FAILED,
    /** Nothing could be tried: no trial came to an end. */
    RECOVERY_TEST_ERROR;

    /** As records and reports write it, for example {@code recovery_successful}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
