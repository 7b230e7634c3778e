package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.recovery.plan.RecoveryCase.Status;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds cases. */
final class RecoveryCases {
    private static final List<Status> TIMED = List.of(Status.RETRYING, Status.TRYING);
    private static final List<Status> LIVE = List.of(Status.RETRYING, Status.TRYING, Status.ASKING);
    /** Rows that another instance is working on are passed over. */
    private static final int SKIP_LOCKED = -2;

    private RecoveryCases() {}

    /** Mutable, so that a second event about the same job in one batch meets the first one's case. */
    static Map<UUID, RecoveryCase> of(Collection<UUID> jobs) {
        Map<UUID, RecoveryCase> cases = new HashMap<>();
        RecoveryCase.<RecoveryCase>list("jobId in ?1", jobs).forEach(found -> cases.put(found.jobId, found));
        return cases;
    }

    static List<RecoveryCase> onTrial(UUID trialId) {
        return RecoveryCase.list("trialId = ?1 and status = ?2", trialId, Status.TRYING);
    }

    static List<RecoveryCase> live(String batch) {
        return RecoveryCase.list("batch = ?1 and status in ?2", batch, LIVE);
    }

    static List<RecoveryCase> asking(String signature) {
        return RecoveryCase.list("signature = ?1 and status = ?2 order by jobId", signature, Status.ASKING);
    }

    static List<RecoveryCase> due(Instant now, int most) {
        return RecoveryCase.<RecoveryCase>find("status in ?1 and notBefore <= ?2 order by notBefore", TIMED, now)
                .page(0, most)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .list();
    }
}
