package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * Whether a result is that of an equal earlier run, and why or why not.
 *
 * @param reason one sentence
 * @param jobId of the earlier run, or null
 * @param batch of the earlier run, or null
 * @param config of the earlier run, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reuse(boolean reused, String reason, UUID jobId, String batch, String config) {}
