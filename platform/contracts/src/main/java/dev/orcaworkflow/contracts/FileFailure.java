package dev.orcaworkflow.contracts;

/** One input file (or sweep case) that did not come out, and why. {@code file} is relative to the workspace root. */
public record FileFailure(String file, String caseId, Evidence evidence) {}
