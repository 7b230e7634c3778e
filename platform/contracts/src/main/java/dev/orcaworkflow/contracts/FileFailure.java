package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/** One input file (or sweep case) that did not come out, and why. {@code file} is relative to the workspace root. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileFailure(String file, String caseId, Evidence evidence) {}
