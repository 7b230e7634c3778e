package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.recovery.plan.RecoveryCase.Status;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Finds cases. */
final class RecoveryCases {
    private static final List<Status> LIVE = List.of(Status.OPEN, Status.RETRYING, Status.TRYING, Status.ASKING);

    private static final List<Status> TIMED = List.of(Status.OPEN, Status.RETRYING, Status.TRYING);

    /** One of every batch, then the second of every batch, and so on: no flood keeps another batch waiting. */
    private static final String IN_TURN = """
            select job_id from (
                select job_id, not_before, row_number() over (partition by batch order by not_before) as turn
                from recovery_case where status in ('OPEN', 'RETRYING', 'TRYING') and not_before <= ?1) due
            order by turn, not_before limit ?2""";

    /** One statement for any number of jobs: a list of parameters would be a new one for every length. */
    private static final String HANDED_BACK =
            "select * from recovery_case where job_id = any(?1) and status = 'HANDED_BACK'";

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
        return RecoveryCase.list("proposal.trialId = ?1 and status = ?2", trialId, Status.TRYING);
    }

    static List<RecoveryCase> live(String batch) {
        return RecoveryCase.list("batch = ?1 and status in ?2", batch, LIVE);
    }

    static List<RecoveryCase> asking(String signature) {
        return RecoveryCase.list("signature = ?1 and status = ?2 order by jobId", signature, Status.ASKING);
    }

    static List<RecoveryCase> due(Instant now, int most) {
        List<UUID> inTurn = RecoveryCase.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(IN_TURN, UUID.class)
                .setParameter(1, now)
                .setParameter(2, most)
                .getResultList();
        return RecoveryCase.<RecoveryCase>find("jobId in ?1 and notBefore <= ?2 and status in ?3", inTurn, now, TIMED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .list();
    }

    /** Jobs that wait for the end of what was handed back. Asked of every result there is, and nearly always none. */
    static List<RecoveryCase> handedBack(Collection<UUID> jobs) {
        return RecoveryCase.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(HANDED_BACK, RecoveryCase.class)
                .setParameter(1, jobs.toArray(UUID[]::new))
                .getResultList();
    }
}
