package dev.orcaworkflow.validation;

import dev.orcaworkflow.validation.gate.TrialPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How configurations are validated. */
@ConfigMapping(prefix = "workflow.validation")
public interface ValidationConfig {
    /** When a configuration is tried on one file before it is approved: {@code always | shared | never}. */
    @WithDefault("shared")
    TrialPolicy trialPolicy();

    /** A trial that has not ended after this time is no longer waited for: approval comes with a warning instead. */
    @WithDefault("10m")
    Duration trialPatience();

    /** A worker that has not announced its capacity for this long does not count. */
    @WithDefault("5m")
    Duration capacityLifetime();

    /** Waiting configurations are looked at this often even when nothing wakes the service. */
    @WithDefault("1s")
    Duration sweepInterval();

    /** Most waiting configurations decided in one transaction. */
    @WithDefault("500")
    int sweepBatch();
}
