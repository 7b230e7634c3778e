package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Resources;
import dev.orcaworkflow.execution.admission.Demand;
import dev.orcaworkflow.execution.attempt.RunOrder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A job that this worker has claimed: the reference carries the attempt that is its fencing token. */
record Job(JobRef ref, ConfigEvent.Approved approval) {
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
                Math.max(1, demand(approval).milliCores() / Demand.EMBEDDED_MILLI_CORES),
                approval.submission().settings().tolerance(),
                remark(),
                approval.input(),
                Optional.empty());
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
                : new Demand(asked.milliCores(), Math.max(0, asked.memoryMiB()));
    }
}
