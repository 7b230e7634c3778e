package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How a batch wants to be run. The first stored record of a batch fixes {@code size}, {@code mode},
 * {@code maxWorkers} and {@code stopOn}.
 *
 * @param size number of configurations, or null for an open batch that completes when nothing is live and nothing
 *     arrived for 30 s
 * @param mode parallel or sequential
 * @param maxWorkers most jobs of this batch at once, or null for no limit of its own
 * @param priority 0 to 9, larger first, default 4
 * @param stopOn {@code never | validation-error | critical | any | N | P%}
 * @param recovery what recovery may do
 * @param tolerance failed files that a job may have and still succeed, default 0
 * @param purpose {@code standard | dashboard | force-analysis}
 * @param submittedBy who submitted it, or null; batches of one submitter share that person's share of the machine
 * @param limits when the batch holds itself back, or null for none
 * @param reuse whether results of an equal earlier run may stand for a run, or null for the installation's own rule
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchSettings(
        Integer size,
        Mode mode,
        Integer maxWorkers,
        int priority,
        String stopOn,
        RecoveryScope recovery,
        int tolerance,
        String purpose,
        String submittedBy,
        BatchLimits limits,
        Boolean reuse) {

    /** Without limits of its own. */
    public BatchSettings(
            Integer size,
            Mode mode,
            Integer maxWorkers,
            int priority,
            String stopOn,
            RecoveryScope recovery,
            int tolerance,
            String purpose,
            String submittedBy) {
        this(size, mode, maxWorkers, priority, stopOn, recovery, tolerance, purpose, submittedBy, null, null);
    }
}
