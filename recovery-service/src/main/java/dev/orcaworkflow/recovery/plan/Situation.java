package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.recovery.failure.Classification;
import dev.orcaworkflow.recovery.repair.MendingResult;
import java.util.UUID;

/** All that a decision depends on. */
record Situation(
        Trouble.Origin origin,
        UUID jobId,
        RecoveryScope scope,
        Classification classification,
        MendingResult mending,
        History history) {}
