package dev.orcaworkflow.contracts;

/**
 * The input of a run as validation saw it, so that a change before the run is noticed.
 *
 * @param digest SHA-256, in lower-case hex, over the names and fingerprints of all files that the run reads
 * @param files how many those are, included files counted
 * @param bytes their size together
 */
public record InputPrint(String digest, int files, long bytes) {}
