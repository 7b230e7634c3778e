package dev.orcaworkflow.execution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much runs at once, and how long the service waits for what. */
@ConfigMapping(prefix = "workflow.execution")
public interface ExecutionConfig {
    /** Name of this worker among all; unique among living workers. By default host name and HTTP port. */
    Optional<String> worker();

    /** Engine of configurations that name none. */
    @WithDefault("catenary")
    String defaultEngine();

    /** Share of the host's cores that jobs may take together, 0 to 1. */
    @WithDefault("0.8")
    double cpuTarget();

    /** Cores to count with, instead of those that the host reports. */
    Optional<Integer> cores();

    /** Share of the host's memory that jobs may ask for together, 0 to 1. */
    @WithDefault("0.8")
    double memoryTarget();

    /** A worker that has not renewed its lease for this long is dead, and its jobs are run by others. */
    @WithDefault("12s")
    Duration lease();

    /** How often a worker renews its lease; a fraction of {@link #lease}. */
    @WithDefault("3s")
    Duration heartbeat();

    /** Workers that a job may lose in a row before it counts as failed. */
    @WithDefault("3")
    int lostLeases();

    /** The dispatcher looks for work this often even when nothing wakes it. */
    @WithDefault("250ms")
    Duration sweep();

    /** Most short jobs that run one after the other on one thread and are finished together. */
    @WithDefault("32")
    int groupSize();

    /** Jobs are grouped only as long as they are expected to take no longer than this together. */
    @WithDefault("2s")
    Duration groupSpan();

    /** A batch of unknown size is complete when nothing of it is live and nothing arrived for this long. */
    @WithDefault("30s")
    Duration quiet();

    /** Least time between two progress events of one job. */
    @WithDefault("2s")
    Duration progressInterval();

    /** How often this worker announces what it can run. */
    @WithDefault("10s")
    Duration announceInterval();

    /** How often processor and memory of the host are measured. */
    @WithDefault("1s")
    Duration sampleInterval();

    /** Span over which the host's use is averaged; the highest mean of a batch is its peak. */
    @WithDefault("60s")
    Duration peakWindow();

    /** How long a stopping worker waits for what it interrupted, before it gives its jobs back. */
    @WithDefault("5s")
    Duration grace();
}
