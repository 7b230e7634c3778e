package dev.orcaworkflow.reporting.history;

import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.reporting.batch.BatchState;
import dev.orcaworkflow.reporting.batch.BatchSummary;
import dev.orcaworkflow.reporting.job.JobState;
import java.util.Map;

/** Builds a batch row by what a test cares for. */
public final class Batches {
    private boolean running;
    private long seconds = 10;
    private double paused;
    private int succeededFiles;
    private int failedFiles;
    private int recoveryEnded;
    private int recovered;
    private int changed;
    private Double peakCpu;
    private Double peakMemory;

    private Batches() {}

    public static Batches finished() {
        return new Batches();
    }

    public static Batches running() {
        Batches batches = new Batches();
        batches.running = true;
        return batches;
    }

    public Batches seconds(long value) {
        seconds = value;
        return this;
    }

    public Batches paused(double value) {
        paused = value;
        return this;
    }

    public Batches files(int succeeded, int failed) {
        succeededFiles = succeeded;
        failedFiles = failed;
        return this;
    }

    public Batches recoveries(int ended, int well) {
        recoveryEnded = ended;
        recovered = well;
        return this;
    }

    public Batches changed(int value) {
        changed = value;
        return this;
    }

    public Batches peaks(double cpu, double memory) {
        peakCpu = cpu;
        peakMemory = memory;
        return this;
    }

    public BatchSummary build() {
        int files = succeededFiles + failedFiles;
        return new BatchSummary(
                "b1",
                running ? BatchState.RUNNING : BatchState.COMPLETED,
                Mode.PARALLEL,
                1,
                "standard",
                "me",
                null,
                9,
                Study.START,
                running ? null : Study.START.plusSeconds(seconds),
                Study.START,
                paused,
                new BatchSummary.Totals(1, 1, 0, 1, recovered, 0, 0, 0, 0),
                Map.of(JobState.SUCCEEDED, 1),
                recoveryEnded,
                changed,
                changed,
                new FileCounts(files, succeededFiles, failedFiles),
                peakCpu,
                peakMemory);
    }
}
