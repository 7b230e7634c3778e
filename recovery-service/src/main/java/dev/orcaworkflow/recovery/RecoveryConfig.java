package dev.orcaworkflow.recovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How far recovery goes. */
@ConfigMapping(prefix = "workflow.recovery")
public interface RecoveryConfig {
    /** Most plain retries of one job in one generation. */
    @WithDefault("3")
    int maxRetries();

    /** Most repairs of one job in one generation. */
    @WithDefault("3")
    int maxRepairs();

    /** How long a job is retried because somebody else holds what it needs, from its first failure on. */
    @WithDefault("3h")
    Duration longestWait();

    /** How often one strategy may fail for one problem of a batch without ever helping before it is no longer tried. */
    @WithDefault("5")
    int maxVainAttempts();

    /** Most attempts to recover jobs of one batch. */
    @WithDefault("100000")
    int maxBatchAttempts();

    /** Wait before the first plain retry; doubles with each one. */
    @WithDefault("5s")
    Duration backoff();

    /** Wait before the first retry when somebody else holds what is needed, such as a licence; doubles with each one. */
    @WithDefault("20s")
    Duration resourceBackoff();

    /** Longest wait before a retry. */
    @WithDefault("10m")
    Duration longestBackoff();

    /** A trial that has not ended after this time is asked for again. */
    @WithDefault("10m")
    Duration trialPatience();

    /** How often a trial is asked for before recovery gives up. */
    @WithDefault("3")
    int maxTrialRequests();

    /** By how much a time limit grows when it is extended. */
    @WithDefault("2")
    int timeLimitFactor();

    /** A time limit is extended to at most so many times the median time of a file of the same batch. */
    @WithDefault("20")
    int timeLimitMedians();

    /** Longest limit per file that recovery writes into a configuration. */
    @WithDefault("4h")
    Duration longestTimeLimit();

    /** How often rows whose time has come are looked for. */
    @WithDefault("1s")
    Duration sweepInterval();

    /** Most due rows handled in one transaction. */
    @WithDefault("50")
    int sweepBatch();

    /** A file of classes and rules that add to those that come with the service and go before them; checked at the start. */
    Optional<Path> rules();
}
