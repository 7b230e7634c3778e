package dev.orcaworkflow.execution.admission;

import java.util.List;
import java.util.UUID;

/** What may start now. */
public sealed interface Admission {
    /**
     * @param jobs run one after the other on one thread
     * @param passedOver jobs that were ahead of them and did not fit
     */
    record Admitted(List<UUID> jobs, Demand demand, List<UUID> passedOver) implements Admission {}

    record Deferred(Shortage shortage, String reason) implements Admission {}

    /** What is short. */
    enum Shortage {
        RESOURCES,
        LICENCE,
        /** What is free is kept for a job that was passed over too often. */
        RESERVED
    }
}
