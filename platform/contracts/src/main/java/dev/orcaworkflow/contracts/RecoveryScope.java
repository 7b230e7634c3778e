package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What recovery may do for the jobs of a batch without asking; each value includes the ones before it. */
public enum RecoveryScope {
    /** Nothing: every failure is final. */
    @JsonProperty("off")
    OFF,
    /** Run the unchanged text again. */
    @JsonProperty("retry-only")
    RETRY_ONLY,
    /** Mend the form of the configuration, never its meaning. */
    @JsonProperty("configuration")
    CONFIGURATION,
    /** Change numerical settings of model inputs, and count a case only when the original settings converge. */
    @JsonProperty("inputs")
    INPUTS
}
