package dev.orcaworkflow.execution.job;

import dev.orcaworkflow.execution.admission.Allowance;
import dev.orcaworkflow.execution.admission.Demand;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What one claim knows and finds out.
 *
 * @param before whose holding is taken over; null for a group that gets one of its own
 */
record ClaimRound(
        UUID lease,
        Grant before,
        Allowance allowance,
        Set<String> withoutSeat,
        Set<String> tried,
        List<UUID> passedOver) {
    /** Of something much smaller the rest would lie idle, and would be kept from others. */
    boolean canInherit(Demand demand) {
        return demand.seats().isEmpty()
                && demand.milliCores() == before.demand().milliCores()
                && 2 * demand.memoryMiB() >= before.demand().memoryMiB();
    }
}
