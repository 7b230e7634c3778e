package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One check on results.
 *
 * @param id for example {@code N3} (horizontal force constant on the suspended part)
 * @param passed null when it could not be assessed
 * @param value what was measured, with unit where it has one, or null
 * @param limit what was allowed, or null
 * @param message one sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckResult(String id, String severity, Boolean passed, String value, String limit, String message) {}
