package dev.orcaworkflow.validation.verdict;

import java.util.UUID;

/**
 * A job that was taken in before.
 *
 * @param output what it writes, or null where nothing can collide
 */
record KnownJob(UUID jobId, String batch, String config, String sha256, String submissionId, String output) {}
