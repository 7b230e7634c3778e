package dev.orcaworkflow.execution.optimisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.orcaworkflow.contracts.BatchUse;

/**
 * What a batch needs, where it waits, when it is expected to end, and what would help.
 *
 * @param slots jobs of this batch that run at once, as the estimate has it
 * @param etaSeconds from now; null when nothing is left or nothing can start
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Optimisation(String batch, int waiting, int running, double slots, EtaSeconds etaSeconds, BatchUse use) {

    public record EtaSeconds(double p50, double p90) {}
}
