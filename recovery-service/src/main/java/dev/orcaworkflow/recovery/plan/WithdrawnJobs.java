package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.recovery.json.ConfigTextColumn;
import dev.orcaworkflow.recovery.json.SubmissionColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/** Jobs that ended without a run of their own, kept for whoever wants them run after all, with their text or a mended one. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class WithdrawnJobs {
    /** Why a job ended without a result and without a failure. */
    enum State {
        SKIPPED,
        CANCELLED,
        /** By validation, for good: it runs with a mended text only. */
        REJECTED
    }

    /** A job as it was taken out. */
    record Withdrawn(JobRef job, State state, ConfigText text, Submission submission) {}

    /** An event that is older than what was begun since changes nothing; a rejected job that has a case is dead there. */
    private static final String KEEP = """
            insert into withdrawn_job as w (job_id, batch, config, generation, revision, attempt, state, run_text, submission, withdrawn_at)
            select n.*, cast(?10 as timestamptz) from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as text[]), cast(?4 as int[]),
                cast(?5 as int[]), cast(?6 as int[]), cast(?7 as text[]), cast(?8 as text[]), cast(?9 as text[]))
                as n(job_id, batch, config, generation, revision, attempt, state, run_text, submission)
            where not exists (select 1 from recovery_case c where c.job_id = n.job_id
                and (c.generation > n.generation or n.state = 'REJECTED'))
            on conflict (job_id) do update set generation = excluded.generation, revision = excluded.revision,
                attempt = excluded.attempt, state = excluded.state, run_text = excluded.run_text,
                submission = excluded.submission, withdrawn_at = excluded.withdrawn_at
            where w.generation <= excluded.generation""";

    /** Handed back in turn like all that runs again; the text that runs is the one that would have run. */
    private static final String RAISE = """
            with taken as (delete from withdrawn_job where batch = ?2 and state = any(cast(?3 as text[])) returning *)
            insert into recovery_case as c (job_id, batch, config, generation, revision, attempt, origin, status, submission,
                engine_build, evidence, partial, original_text, current_text, changes, proposed, tried, strategy,
                trial_requests, retries, repairs, sequence, not_before, opened_at, updated_at, version)
            select job_id, batch, config, generation + 1, revision, attempt, 'FAILURE', 'RETRYING', submission,
                '', '{}', false, run_text, run_text, '[]', '[]', '[]', 'retry', 0, 0, 0, 0, ?1, ?1, ?1, 0 from taken
            on conflict (job_id) do update set generation = greatest(c.generation + 1, excluded.generation),
                status = 'RETRYING', strategy = 'retry', retries = 0, repairs = 0, tried = '[]', reason = null,
                question = null, attempt = greatest(c.attempt, excluded.attempt), not_before = ?1, opened_at = ?1,
                updated_at = ?1, version = c.version + 1
            returning job_id""";

    private static final String REJECTED = """
            select batch, config, generation, revision, attempt, run_text, submission from withdrawn_job
            where job_id = ?1 and state = 'REJECTED'""";

    private static final String FORGET = "delete from withdrawn_job where job_id = ?1 and state = 'REJECTED'";

    private static final String COUNT = "select count(*) from withdrawn_job where batch = ?1 and state = 'REJECTED'";

    private static final SubmissionColumn SUBMISSIONS = new SubmissionColumn();
    private static final ConfigTextColumn TEXTS = new ConfigTextColumn();

    private final Session session;
    private final Clock clock;

    WithdrawnJobs(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Of two events about one job the later one counts. */
    void keep(Collection<Withdrawn> events) {
        Map<UUID, Withdrawn> byJob = new LinkedHashMap<>();
        events.forEach(one -> byJob.put(one.job().jobId(), one));
        if (byJob.isEmpty()) {
            return;
        }
        Collection<Withdrawn> jobs = byJob.values();
        session.createNativeMutationQuery(KEEP)
                .setParameter(1, column(jobs, UUID[]::new, one -> one.job().jobId()))
                .setParameter(2, column(jobs, String[]::new, one -> one.job().batch()))
                .setParameter(3, column(jobs, String[]::new, one -> one.job().config()))
                .setParameter(4, column(jobs, Integer[]::new, one -> one.job().generation()))
                .setParameter(5, column(jobs, Integer[]::new, one -> one.job().revision()))
                .setParameter(6, column(jobs, Integer[]::new, one -> one.job().attempt()))
                .setParameter(7, column(jobs, String[]::new, one -> one.state().name()))
                .setParameter(8, column(jobs, String[]::new, one -> TEXTS.convertToDatabaseColumn(one.text())))
                .setParameter(
                        9, column(jobs, String[]::new, one -> SUBMISSIONS.convertToDatabaseColumn(one.submission())))
                .setParameter(10, clock.instant())
                .executeUpdate();
    }

    private static <T> T[] column(
            Collection<Withdrawn> jobs, java.util.function.IntFunction<T[]> array, Function<Withdrawn, T> value) {
        return jobs.stream().map(value).toArray(array);
    }

    /** Runs those of a batch in these states again, each in a new generation; returns which. */
    List<UUID> raise(String batch, Set<State> states) {
        Instant now = clock.instant();
        return session.createNativeQuery(RAISE, UUID.class)
                .setParameter(1, now)
                .setParameter(2, batch)
                .setParameter(3, states.stream().map(State::name).toArray(String[]::new))
                .getResultList();
    }

    /** A job that validation rejected for good. */
    Optional<Withdrawn> rejected(UUID job) {
        return session.createNativeQuery(REJECTED, Tuple.class)
                .setParameter(1, job)
                .getResultStream()
                .findFirst()
                .map(row -> new Withdrawn(
                        new JobRef(
                                job,
                                row.get("batch", String.class),
                                row.get("config", String.class),
                                row.get("generation", Integer.class),
                                row.get("revision", Integer.class),
                                row.get("attempt", Integer.class),
                                0),
                        State.REJECTED,
                        TEXTS.convertToEntityAttribute(row.get("run_text", String.class)),
                        SUBMISSIONS.convertToEntityAttribute(row.get("submission", String.class))));
    }

    /** Of two who take one up at the same time only one gets true. */
    boolean takeUp(UUID job) {
        return session.createNativeMutationQuery(FORGET).setParameter(1, job).executeUpdate() > 0;
    }

    long countRejected(String batch) {
        return session.createNativeQuery(COUNT, Long.class)
                .setParameter(1, batch)
                .getSingleResult();
    }
}
