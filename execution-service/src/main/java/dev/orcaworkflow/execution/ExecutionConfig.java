package dev.orcaworkflow.execution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    /** Mebibytes below the workspace that no job may ask for. */
    @WithDefault("1024")
    int diskReserveMib();

    /** Licence pools by name. Seats and reserves are where a pool begins; people change them while it runs. */
    Map<String, Pool> licencePools();

    /** What is known of a licence pool. */
    interface Pool {
        /** Most seats that we may use. */
        int seats();

        /** Seats that one attempt, process or host takes. */
        @WithDefault("1")
        int weight();

        /** What a seat is taken for: {@code attempt}, {@code process} or {@code host-user}. */
        @WithDefault("attempt")
        String counts();

        /** Engines that need a seat; by default the one that is called as the pool. */
        Optional<List<String>> engines();

        /** Seats kept for people, by time of day, separated by commas: {@code 2 08:00-18:00 MON-FRI}. */
        Optional<String> reserves();

        /** Program and arguments that ask the licence server who uses what; none is asked by default. */
        Optional<List<String>> probeCommand();

        /**
         * Regular expression with the named groups {@code used} and {@code total}, looked for in the output of the
         * probe.
         */
        @WithDefault("(?<total>\\d+) licenses? issued.*?(?<used>\\d+) licenses? in use")
        String probePattern();
    }

    /** A licence server is asked no more often than this by all workers together; never more often than every 30 s. */
    @WithDefault("30s")
    Duration probeInterval();

    /** How long nobody asks for a seat of a pool after the first refusal; doubled with each one, to 30 times this. */
    @WithDefault("10s")
    Duration licenceCoolDown();

    /** The seats of a worker that died stay taken for this long, because its engines may still sit on them. */
    @WithDefault("60s")
    Duration seatGrace();

    /** Where the day begins and ends for seats that are kept for people, such as {@code Europe/Oslo}. */
    Optional<String> zone();

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
    @WithDefault("250ms")
    Duration groupSpan();

    /**
     * Of an external program that is expected to take no longer than this, the next run is claimed and prepared while it
     * works; of any other when it has ended. Zero claims nothing ahead.
     */
    @WithDefault("2s")
    Duration claimAhead();

    /** Whether results of equal earlier runs may stand for a run, where a batch says nothing of it. */
    @WithDefault("false")
    boolean reuse();

    /** A batch of unknown size is complete when nothing of it is live and nothing arrived for this long. */
    @WithDefault("30s")
    Duration quiet();

    /** Least time between two progress events of one job. */
    @WithDefault("2s")
    Duration progressInterval();

    /** How often it is looked where jobs wait. */
    @WithDefault("5s")
    Duration waitInterval();

    /** How often this worker announces what it can run. */
    @WithDefault("10s")
    Duration announceInterval();

    /** How often processes are looked for that a former life of this worker left behind. */
    @WithDefault("10s")
    Duration orphanInterval();

    /** How often processor and memory of the host are measured. */
    @WithDefault("1s")
    Duration sampleInterval();

    /** Span over which the host's use is averaged; the highest mean of a batch is its peak. */
    @WithDefault("60s")
    Duration peakWindow();

    /**
     * How long a stopping worker lets its runs end before it interrupts them. It claims nothing meanwhile and keeps its
     * lease. Zero gives running jobs back at once.
     */
    @WithDefault("0s")
    Duration drain();

    /** How long a stopping worker waits for what it interrupted, before it gives its jobs back. */
    @WithDefault("5s")
    Duration grace();
}
