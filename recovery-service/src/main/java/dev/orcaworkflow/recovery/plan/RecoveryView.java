package dev.orcaworkflow.recovery.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A recovery as people see it.
 *
 * @param status {@code retrying | trying | asking | handed-back | dead | dropped}
 * @param question what a person is asked, absent when nobody is
 * @param reason why recovery gave up, absent while it has not
 * @param difference unified difference against the text as submitted, empty when nothing was changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecoveryView(
        UUID jobId,
        String batch,
        String config,
        int generation,
        int revision,
        int attempt,
        String status,
        @JsonProperty("class") String topClass,
        String fineClass,
        String signature,
        String rule,
        Double confidence,
        String message,
        String strategy,
        List<String> changes,
        List<String> tried,
        String difference,
        String question,
        String reason,
        Instant notBefore,
        Instant updatedAt) {}
