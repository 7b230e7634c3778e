package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * When a batch holds itself back. Whatever is null does not limit.
 *
 * @param canary so many configurations, spread out over the batch, run first; the rest only when all of them succeed
 * @param breakAfter pauses the batch once so many of its jobs failed with one signature
 * @param coreHours stops the batch before what its jobs are expected to take exceeds this
 * @param licenceHours the same for seats times hours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchLimits(Integer canary, Integer breakAfter, Double coreHours, Double licenceHours) {}
