package dev.orcaworkflow.execution.engine.catenary.result;

/**
 * One check on the results of a study.
 *
 * @param severity {@code error} or {@code warning}
 * @param passed null when there is not enough to judge by
 * @param value the worst that was seen, with its unit
 * @param limit what is allowed
 */
public record Check(String id, String severity, Boolean passed, String value, String limit, String message) {}
