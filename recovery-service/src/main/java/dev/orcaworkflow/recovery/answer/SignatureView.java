package dev.orcaworkflow.recovery.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * A problem as people see it.
 *
 * @param subject the unknown name that an answer replaces, absent when there is nothing to answer
 * @param retry command that runs the dead jobs with this problem again; absent when none is dead, or no batch was asked for
 * @param dead jobs with this problem that are dead
 * @param waiting jobs that wait for the answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignatureView(
        String signature,
        @JsonProperty("class") String topClass,
        String fineClass,
        String message,
        String cause,
        String fix,
        String subject,
        List<String> suggestions,
        long occurrences,
        long waiting,
        long dead,
        String retry,
        Instant firstSeen,
        Instant lastSeen) {}
