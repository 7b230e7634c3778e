package dev.orcaworkflow.reporting.objective;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When to call for a person, and how far back to look. */
@ConfigMapping(prefix = "workflow.reporting")
interface ObjectiveConfig {
    /** Fewer ended files than this never fire the error-rate alert: one failure among few is not a rate. */
    @WithDefault("20")
    int alertFromFiles();

    /** Error rate from which the alert fires, 0 to 1: the standard. */
    @WithDefault("0.05")
    double errorRateWarning();

    /** Error rate from which the alert is critical, 0 to 1. */
    @WithDefault("0.20")
    double errorRateCritical();

    /** The standards over all batches look at those completed within this time. */
    @WithDefault("24h")
    Duration objectiveWindow();
}
