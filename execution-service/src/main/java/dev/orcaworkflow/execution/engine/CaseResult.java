package dev.orcaworkflow.execution.engine;

import dev.orcaworkflow.contracts.Evidence;

/**
 * How one case ended. A case is one input file, or one step of a sweep over it.
 *
 * @param id file stem or sweep case
 * @param file its input file, relative to the workspace root
 * @param seconds wall time
 * @param iterations solver iterations, 0 when it has none
 * @param residual what the solver left, in its own measure, or null
 * @param failure why it did not come out, or null when it did
 */
public record CaseResult(String id, String file, double seconds, int iterations, Double residual, Evidence failure) {
    public boolean succeeded() {
        return failure == null;
    }
}
