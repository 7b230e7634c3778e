package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.recovery.failure.Classification;
import dev.orcaworkflow.recovery.repair.MendingResult;
import java.util.List;
import java.util.UUID;

/**
 * All that a decision depends on.
 *
 * @param leftOut why strategies that exist against this are not tried, one sentence each
 */
record Situation(
        Trouble.Origin origin,
        UUID jobId,
        RecoveryScope scope,
        Classification classification,
        MendingResult mending,
        List<String> leftOut,
        History history) {}
