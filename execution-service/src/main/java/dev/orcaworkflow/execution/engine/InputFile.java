package dev.orcaworkflow.execution.engine;

/**
 * An input as it was when the engine read it; when it is no longer the same after the run, the results are of nothing.
 *
 * @param path relative to the workspace root
 * @param sha256 lower-case hex digest of what was read
 * @param bytes its size then
 * @param modifiedMillis when it had been changed last, in epoch milliseconds
 */
public record InputFile(String path, String sha256, long bytes, long modifiedMillis) {}
