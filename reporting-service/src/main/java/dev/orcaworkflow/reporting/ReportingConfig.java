package dev.orcaworkflow.reporting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** When to call for a person, how far back to look, and how often. */
@ConfigMapping(prefix = "workflow.reporting")
public interface ReportingConfig {
    /** Fewer ended files than this never fire the error-rate alert: one failure among few is not a rate. */
    @WithDefault("20")
    int alertFromFiles();

    /** Error rate from which the alert fires, 0 to 1: the standard. */
    @WithDefault("0.05")
    double errorRateWarning();

    /** Error rate from which the alert is critical, 0 to 1. */
    @WithDefault("0.20")
    double errorRateCritical();

    /** How long a condition has to hold while its batch runs before a person is called. */
    @WithDefault("10s")
    Duration alertPatience();

    /** The standards over all batches look at those completed within this time. */
    @WithDefault("24h")
    Duration objectiveWindow();

    /** How often what is under way is written down; most jobs are over by then and cost no write. */
    @WithDefault("2s")
    Duration progressInterval();

    /** How often batches that changed are looked at: alerts, and verification when they have ended. */
    @WithDefault("1s")
    Duration judgeInterval();

    /** How often jobs are counted for the metrics. */
    @WithDefault("5s")
    Duration metricsInterval();

    /** How often an open page hears of its batch. */
    @WithDefault("1s")
    Duration liveInterval();

    /** Where the recovery service is: buttons on pages are passed on to it. */
    @WithDefault("http://127.0.0.1:8083")
    URI recovery();
}
