package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Resources;
import dev.orcaworkflow.execution.admission.Demand;
import dev.orcaworkflow.execution.admission.MeasuredNeeds;
import dev.orcaworkflow.execution.attempt.RunOrder;
import dev.orcaworkflow.execution.batch.Spending;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A job that this worker has claimed: the reference carries the attempt that is its fencing token.
 *
 * @param granted what it holds while it runs
 * @param expectedSeconds that it takes
 */
record Job(JobRef ref, ConfigEvent.Approved approval, Demand granted, double expectedSeconds) {
    /** Of the embedded engine, whose threads ask for less than a whole core. */
    private static final String EMBEDDED = "catenary";

    UUID id() {
        return ref.jobId();
    }

    /** The reference as it will be after so many more writes of the row. */
    JobRef refAfter(int writes) {
        return new JobRef(
                ref.jobId(),
                ref.batch(),
                ref.config(),
                ref.generation(),
                ref.revision(),
                ref.attempt(),
                ref.version() + writes);
    }

    RunOrder order() {
        return new RunOrder(
                ref.jobId(),
                ref.attempt(),
                ref.revision(),
                ref.config(),
                approval.text(),
                approval.submission().folder(),
                approval.engine(),
                workers(),
                approval.submission().settings().tolerance(),
                remark(),
                approval.input(),
                Optional.empty());
    }

    /** No more than cores and seats were granted for. */
    private int workers() {
        return isEmbedded(approval.engine())
                ? Math.max(1, granted.milliCores() / Demand.EMBEDDED_MILLI_CORES)
                : granted.processes();
    }

    static boolean isEmbedded(String engine) {
        return EMBEDDED.equals(engine);
    }

    /** Runs of its kind need about the same. */
    MeasuredNeeds.Kind kind() {
        return kind(approval);
    }

    static MeasuredNeeds.Kind kind(ConfigEvent.Approved approval) {
        return new MeasuredNeeds.Kind(
                Objects.requireNonNullElse(approval.shape(), ""), Objects.requireNonNullElse(approval.engine(), ""));
    }

    Spending expected() {
        return expected(expectedSeconds, granted);
    }

    static Spending expected(double seconds, Demand demand) {
        return Spending.expected(seconds, cores(demand), seats(demand));
    }

    Spending ended(double seconds) {
        return Spending.ended(seconds, expectedSeconds, cores(granted), seats(granted));
    }

    Spending undone() {
        return Spending.undone(expectedSeconds, cores(granted), seats(granted));
    }

    private static double cores(Demand demand) {
        return demand.milliCores() / 1000.0;
    }

    private static int seats(Demand demand) {
        return demand.seats().values().stream().mapToInt(Integer::intValue).sum();
    }

    private String remark() {
        return switch (approval.mark()) {
            case null -> "";
            case RETRIED -> "retried, text unchanged";
            case TEXT_CHANGED -> "text changed: " + String.join(", ", changes());
        };
    }

    private List<String> changes() {
        return approval.changes() == null ? List.of("see the report") : approval.changes();
    }

    static Demand demand(ConfigEvent.Approved approval) {
        Resources asked = approval.resources();
        return asked == null || asked.milliCores() <= 0
                ? new Demand(Demand.EMBEDDED_MILLI_CORES, 0)
                : new Demand(
                        asked.milliCores(), Math.max(0, asked.memoryMiB()), Math.max(0, asked.diskMiB()), Map.of());
    }
}
