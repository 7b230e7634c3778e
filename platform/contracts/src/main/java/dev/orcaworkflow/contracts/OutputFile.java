package dev.orcaworkflow.contracts;

/**
 * A published result file.
 *
 * @param path relative to the workspace root
 * @param role {@code summary | rangegraph | units | manifest | log | sim}
 * @param sha256 lower-case hex digest of the content
 * @param bytes size
 * @param rows data rows of a table, 0 otherwise
 */
public record OutputFile(String path, String role, String sha256, long bytes, int rows) {}
