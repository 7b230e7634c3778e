package dev.orcaworkflow.reporting.batch;

import java.time.Instant;

/** What one engine did in one batch: the sums over the configurations that it ran or was asked to run. */
public record EngineShare(
        String batch,
        String engine,
        int filesSucceeded,
        int filesFailed,
        int recovered,
        int recoveryEnded,
        Instant firstStartedAt,
        Instant lastEndedAt) {

    public int endedFiles() {
        return filesSucceeded + filesFailed;
    }
}
