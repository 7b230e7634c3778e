package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.recovery.batch.HaltedBatch;
import dev.orcaworkflow.recovery.plan.RetryRequest.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Runs dead jobs again because somebody asks for it: each gets a new generation, in which everything may be tried anew.
 * The jobs are only marked here and handed back in turn by {@link DueRecoveries}, so that thousands are no burden.
 */
@ApplicationScoped
public class Retrying {

    /** Jobs that ended without a result, by how they ended. */
    public enum Which {
        FAILED,
        SKIPPED,
        CANCELLED;

        /** As people write it; empty for a word that is none of these. */
        public static Optional<Which> find(String word) {
            return Stream.of(values())
                    .filter(known -> known.name().equalsIgnoreCase(word))
                    .findFirst();
        }
    }

    /** A job that never ran was rejected: without a new text it would be rejected again. */
    private static final String RAISE = """
            update recovery_case set generation = generation + 1, status = 'RETRYING', not_before = ?1, strategy = 'retry',
                retries = 0, repairs = 0, tried = '[]', reason = null, opened_at = ?1, updated_at = ?1,
                version = version + 1
            where batch = ?2 and status = 'DEAD' and attempt > 0 and (cast(?3 as text) is null or signature = ?3)
            returning job_id""";

    private final Session session;
    private final WithdrawnJobs withdrawn;
    private final DueRecoveries due;
    private final Clock clock;

    Retrying(Session session, WithdrawnJobs withdrawn, DueRecoveries due, Clock clock) {
        this.session = session;
        this.withdrawn = withdrawn;
        this.due = due;
        this.clock = clock;
    }

    /** What became of a request. */
    public sealed interface Outcome {
        /** @param repeated the same request was made before; nothing happened now */
        record Taken(Answer answer, boolean repeated) implements Outcome {}

        record Cancelled() implements Outcome {}
    }

    /**
     * Runs jobs of a batch again that ended without a result.
     *
     * @param which those that ended so; at least one
     * @param signature of the failed ones only those with this problem, or null for all
     * @param key equal keys are one request, or null when each is its own
     */
    @Transactional
    public Outcome retry(String batch, Set<Which> which, String signature, String key) {
        if (key != null && RetryRequest.find(batch, key).isPresent()) {
            return new Outcome.Taken(RetryRequest.find(batch, key).orElseThrow(), true);
        }
        if (HaltedBatch.isCancelled(batch)) {
            return new Outcome.Cancelled();
        }
        HaltedBatch.goOn(batch);
        boolean failed = which.contains(Which.FAILED);
        long raised = (failed ? raise(batch, signature) : 0)
                + withdrawn.raise(batch, withdrawn(which)).size();
        Answer answer = new Answer(batch, signature, raised, failed ? needNewText(batch, signature) : 0);
        if (key != null) {
            RetryRequest.keep(batch, key, answer, clock.instant());
        }
        return new Outcome.Taken(answer, false);
    }

    private long raise(String batch, String signature) {
        return session.createNativeQuery(RAISE, UUID.class)
                .setParameter(1, clock.instant())
                .setParameter(2, batch)
                .setParameter(3, signature)
                .getResultList()
                .size();
    }

    private static Set<WithdrawnJobs.State> withdrawn(Set<Which> which) {
        Set<WithdrawnJobs.State> states = EnumSet.noneOf(WithdrawnJobs.State.class);
        which.forEach(word -> {
            switch (word) {
                case FAILED -> {
                    // These have a case of their own.
                }
                case SKIPPED -> states.add(WithdrawnJobs.State.SKIPPED);
                case CANCELLED -> states.add(WithdrawnJobs.State.CANCELLED);
            }
        });
        return states;
    }

    /** To be called when the request is kept. */
    public void begin() {
        due.wake();
    }

    private long needNewText(String batch, String signature) {
        return signature == null
                ? withdrawn.countRejected(batch)
                        + RecoveryCase.count(
                                "batch = ?1 and status = ?2 and attempt = 0", batch, RecoveryCase.Status.DEAD)
                : RecoveryCase.count(
                        "batch = ?1 and status = ?2 and attempt = 0 and signature = ?3",
                        batch,
                        RecoveryCase.Status.DEAD,
                        signature);
    }
}
