package dev.orcaworkflow.recovery.record;

import java.util.UUID;

/**
 * What is tried.
 *
 * @param strategy {@code retry}, or the ids of repairs joined by {@code +}
 * @param description in plain words
 * @param trialId null where there is no trial
 */
public record Tried(String strategy, String description, UUID trialId) {}
