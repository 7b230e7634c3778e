package dev.orcaworkflow.recovery.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.orcaworkflow.recovery.record.AttemptView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A recovery as people see it.
 *
 * @param status {@code open | retrying | trying | asking | handed-back | recovered | dead | dropped}
 * @param attempts everything that was tried and what came of it, in every generation
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
        List<AttemptView> attempts,
        String difference,
        String question,
        String reason,
        Instant notBefore,
        Instant updatedAt) {

    static String word(RecoveryCase.Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
