package dev.orcaworkflow.reporting.journal;

import java.time.Instant;
import java.util.UUID;

/** A row of the event table; {@code jobId} is null for an event about a batch as a whole. */
record StoredEvent(String id, String topic, String type, String batch, UUID jobId, Instant at, String body) {}
