package dev.orcaworkflow.validation.template.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Something that happened to a version.
 *
 * @param sequence numbers what happened under one name
 * @param state of the version afterwards
 * @param note why, or what was found; or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryEntry(
        long sequence, String version, Instant at, String by, String action, String state, String note) {}
