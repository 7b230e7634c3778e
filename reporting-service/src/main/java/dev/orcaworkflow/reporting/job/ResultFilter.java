package dev.orcaworkflow.reporting.job;

import java.time.Instant;

/**
 * Whose results are asked for.
 *
 * @param batch only of this batch, or null for all
 * @param purpose only of batches submitted for this, or null for all
 * @param config only of this configuration, or null for all
 * @param since only of configurations that finished at this time or later
 */
public record ResultFilter(String batch, String purpose, String config, Instant since) {}
