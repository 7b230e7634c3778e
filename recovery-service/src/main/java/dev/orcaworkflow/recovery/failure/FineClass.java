package dev.orcaworkflow.recovery.failure;

import java.util.List;

/**
 * A kind of failure, as precise as evidence allows.
 *
 * @param id for example {@code statics_not_converged}
 * @param strategies ids of what may be tried when a run failed so, best first
 * @param cause what is behind it, in one sentence for people
 * @param fix what they can do about it
 */
public record FineClass(
        String id, FailureClass top, Retryability retry, List<String> strategies, String cause, String fix) {
    public FineClass {
        strategies = List.copyOf(strategies);
    }
}
