package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the jobs of a batch follow each other. */
public enum Mode {
    /** As many at once as resources allow, longest expected first. */
    @JsonProperty("parallel")
    PARALLEL,
    /** One after the other, in declared order; the next starts when the previous one is terminal. */
    @JsonProperty("sequential")
    SEQUENTIAL
}
