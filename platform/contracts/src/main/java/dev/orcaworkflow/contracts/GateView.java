package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How one of the five gates ended.
 *
 * @param gate {@code syntax | schema | input-files | trial | resources}
 * @param result {@code passed | warned | failed | deferred | not-assessed}
 * @param note one sentence, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GateView(String gate, String result, String note) {}
