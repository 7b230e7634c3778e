package dev.orcaworkflow.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages are kept and sent. */
@ConfigMapping(prefix = "workflow.messaging")
public interface MessagingConfig {
    /** The relay looks for pending messages this often even when no commit wakes it. */
    @WithDefault("1s")
    Duration sweepInterval();

    /** Most messages sent in one transaction of the relay. */
    @WithDefault("500")
    int relayBatch();

    /** How long one round of the relay waits for the broker's acknowledgements. */
    @WithDefault("5s")
    Duration sendTimeout();

    /** How long the inbox remembers a message; longer than the topics keep it. */
    @WithDefault("15d")
    Duration inboxRetention();

    /** How often messages older than {@link #inboxRetention} are forgotten. */
    @WithDefault("10m")
    Duration inboxSweepInterval();

    /** First wait after a failure of the database or the broker; doubles up to {@link #retryCap}. */
    @WithDefault("100ms")
    Duration retryDelay();

    /** Makes the topics that are missing, with the broker's own number of copies. For brokers that no operator keeps. */
    @WithDefault("false")
    boolean createTopics();

    /** Longest wait between two tries. */
    @WithDefault("5s")
    Duration retryCap();
}
