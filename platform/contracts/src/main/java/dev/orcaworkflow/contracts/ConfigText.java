package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The text of a configuration: inline up to 64 KiB, by claim check above that. Exactly one of {@code inline} and
 * {@code claim} is set.
 *
 * @param inline the text itself, or null
 * @param claim path relative to the workspace root where the text lies, or null
 * @param sha256 lower-case hex digest of the text's UTF-8 bytes, as the user wrote them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConfigText(String inline, String claim, String sha256) {}
