package dev.orcaworkflow.recovery.failure;

/**
 * A kind of failure, as precise as evidence allows.
 *
 * @param id for example {@code statics_not_converged}
 * @param cause what is behind it, in one sentence for people
 * @param fix what they can do about it
 */
public record FineClass(String id, FailureClass top, Retryability retry, String cause, String fix) {}
