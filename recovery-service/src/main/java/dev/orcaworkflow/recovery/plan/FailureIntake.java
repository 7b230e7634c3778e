package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.recovery.batch.HaltedBatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes in what happened to jobs, in the caller's transaction. Storing is cheap and judging is not: so everything is
 * stored as it comes, and {@link DueRecoveries} judges it in turn, batch by batch.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class FailureIntake {
    private final RecoveryPlanner planner;
    private final Clock clock;

    FailureIntake(RecoveryPlanner planner, Clock clock) {
        this.planner = planner;
        this.clock = clock;
    }

    /** Takes up what went wrong, unless it is an old story or its batch was halted. */
    void take(List<Trouble> troubles) {
        Map<UUID, RecoveryCase> cases = RecoveryCases.of(jobs(troubles));
        Set<String> halted = HaltedBatch.among(troubles.stream()
                .map(trouble -> trouble.job().batch())
                .distinct()
                .toList());
        for (Trouble trouble : troubles) {
            RecoveryCase known = cases.get(trouble.job().jobId());
            boolean news = known == null || !known.outdates(trouble.job());
            if (news && !halted.contains(trouble.job().batch())) {
                take(cases, known, trouble);
            }
        }
    }

    private void take(Map<UUID, RecoveryCase> cases, RecoveryCase known, Trouble trouble) {
        if (known != null) {
            planner.failedAgain(trouble.job(), trouble.evidence().message());
        }
        RecoveryCase recovery = RecoveryCase.open(known, trouble, clock.instant());
        cases.put(recovery.jobId, recovery);
        recovery.persist();
    }

    /** Validation refused for good what recovery handed back: that was its last idea. */
    void refused(List<Trouble> verdicts) {
        Map<UUID, RecoveryCase> cases = RecoveryCases.of(jobs(verdicts));
        for (Trouble verdict : verdicts) {
            RecoveryCase recovery = cases.get(verdict.job().jobId());
            if (recovery != null && recovery.awaits(verdict.job())) {
                planner.refused(recovery, verdict.evidence().message());
            }
        }
    }

    /** What was handed back has succeeded. */
    void succeeded(Collection<JobRef> jobs) {
        List<UUID> ids = jobs.stream().map(JobRef::jobId).toList();
        for (RecoveryCase recovery : RecoveryCases.handedBack(ids)) {
            planner.succeeded(recovery);
        }
    }

    private static List<UUID> jobs(List<Trouble> troubles) {
        return troubles.stream().map(trouble -> trouble.job().jobId()).toList();
    }
}
