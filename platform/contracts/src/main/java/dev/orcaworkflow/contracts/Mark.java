package dev.orcaworkflow.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an engineer must know about how a result came to be. */
public enum Mark {
    @JsonProperty("retried")
    RETRIED,
    @JsonProperty("text-changed")
    TEXT_CHANGED
}
