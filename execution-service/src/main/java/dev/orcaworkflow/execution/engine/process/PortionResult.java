package dev.orcaworkflow.execution.engine.process;

import dev.orcaworkflow.contracts.Evidence;
import java.util.Optional;

/**
 * What one process left.
 *
 * @param ending empty when it was never started
 */
record PortionResult(FilePortion portion, RunFolder folder, Optional<Ending> ending, ExitDecision decision) {
    Optional<Evidence> failure() {
        return switch (decision) {
            case ExitDecision.Believed _ -> Optional.empty();
            case ExitDecision.Denied(Evidence evidence) -> Optional.of(evidence);
            case ExitDecision.Failed(Evidence evidence) -> Optional.of(evidence);
        };
    }

    boolean denied() {
        return decision instanceof ExitDecision.Denied;
    }
}
