package dev.orcaworkflow.recovery.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * One try to recover a job, as people see it.
 *
 * @param outcome {@code open | recovery_successful | recovery_failed | recovery_test_error}
 * @param note what showed that it failed, absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttemptView(
        int generation,
        String rule,
        String signature,
        String strategy,
        String description,
        String outcome,
        String note,
        UUID trialId,
        Instant startedAt,
        Instant endedAt) {}
