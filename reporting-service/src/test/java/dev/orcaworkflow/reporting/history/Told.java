package dev.orcaworkflow.reporting.history;

import java.time.Instant;
import java.util.UUID;

/** An event as its sender tells it. */
public record Told(UUID id, String topic, String key, Instant at, Object event) {}
