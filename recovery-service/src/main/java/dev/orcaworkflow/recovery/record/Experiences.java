package dev.orcaworkflow.recovery.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Counts the record. The count is a moment old at most, since it is asked for with every decision. */
@ApplicationScoped
public class Experiences {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final String BY_RULE = """
            select rule, strategy, count(*) as ended, count(*) filter (where outcome = 'RECOVERY_SUCCESSFUL') as helped
            from recovery_attempt where outcome <> 'OPEN' group by rule, strategy order by 3 desc, 1, 2""";

    private static final String WITH_PROBLEM = """
            select count(*) filter (where outcome in ('RECOVERY_FAILED', 'RECOVERY_TEST_ERROR')) as failed,
                   count(*) filter (where outcome = 'RECOVERY_SUCCESSFUL') as helped
            from (select outcome from recovery_attempt where batch = ?1 and signature = ?2 and strategy = ?3
                  order by started_at desc limit 50) recent""";

    private final Session session;
    private final Clock clock;
    private volatile TrackRecord counted = TrackRecord.empty();
    private volatile Instant countedAt = Instant.MIN;

    Experiences(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** What was learnt, at most half a minute old. */
    @Transactional
    public TrackRecord recent() {
        if (countedAt.isBefore(clock.instant().minus(FRESH))) {
            counted = count();
            countedAt = clock.instant();
        }
        return counted;
    }

    /** What was learnt until now. */
    @Transactional
    public TrackRecord count() {
        List<Tuple> rows = session.createNativeQuery(BY_RULE, Tuple.class).getResultList();
        return new TrackRecord(rows.stream().map(Experiences::experience).toList());
    }

    private static Experience experience(Tuple row) {
        return new Experience(
                row.get("rule", String.class),
                row.get("strategy", String.class),
                row.get("ended", Long.class),
                row.get("helped", Long.class));
    }

    /** How the last attempts of a strategy on one problem of a batch went: failed ones, if none helped; else 0. */
    @Transactional
    public long failuresInVain(String batch, String signature, String strategy) {
        Tuple row = session.createNativeQuery(WITH_PROBLEM, Tuple.class)
                .setParameter(1, batch)
                .setParameter(2, signature)
                .setParameter(3, strategy)
                .getSingleResult();
        return row.get("helped", Long.class) > 0 ? 0 : row.get("failed", Long.class);
    }

    /** Everything that was tried for a batch. */
    @Transactional
    public long attempts(String batch) {
        return RecoveryAttempt.count("batch", batch);
    }
}
