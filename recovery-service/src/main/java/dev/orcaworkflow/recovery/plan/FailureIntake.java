package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.messaging.RunEnd;
import dev.orcaworkflow.recovery.batch.HaltedBatch;
import dev.orcaworkflow.recovery.record.FileTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes in what happened to jobs, in the caller's transaction. Storing is cheap and judging is not: so everything is
 * stored as it comes, and {@link DueRecoveries} judges it in turn, batch by batch.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class FailureIntake {
    private final RecoveryPlanner planner;
    private final FileTimes fileTimes;
    private final Clock clock;

    FailureIntake(RecoveryPlanner planner, FileTimes fileTimes, Clock clock) {
        this.planner = planner;
        this.fileTimes = fileTimes;
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

    /** What was handed back has succeeded; what did not fail shows how long a file takes. */
    void succeeded(Collection<RunEnd.Succeeded> results) {
        List<UUID> ids = results.stream().map(RunEnd.Succeeded::jobId).toList();
        RecoveryCases.handedBack(ids).forEach(planner::succeeded);
        fileTimes.see(results.stream()
                .filter(result -> result.files() != null && result.files().total() > 0)
                .collect(Collectors.groupingBy(
                        RunEnd.Succeeded::batch,
                        TreeMap::new,
                        Collectors.mapping(RunEnd.Succeeded::secondsPerFile, Collectors.toList()))));
    }

    private static List<UUID> jobs(List<Trouble> troubles) {
        return troubles.stream().map(trouble -> trouble.job().jobId()).toList();
    }
}
