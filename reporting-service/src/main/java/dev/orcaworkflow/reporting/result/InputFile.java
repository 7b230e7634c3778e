package dev.orcaworkflow.reporting.result;

/** A file that a run read, as its manifest names it. */
public record InputFile(String path, String sha256, long bytes) {}
