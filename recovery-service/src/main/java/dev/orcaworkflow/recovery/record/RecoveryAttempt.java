package dev.orcaworkflow.recovery.record;

import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.RecoveryEvent.Diagnosis;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** One try to recover one job. */
@Entity
@Table(name = "recovery_attempt")
@IdClass(RecoveryAttempt.Key.class)
public class RecoveryAttempt extends PanacheEntityBase {
    private static final int LONGEST_NOTE = 1000;

    /** Job, and the number of the event that told of the attempt. */
    public record Key(UUID jobId, int number) implements Serializable {}

    @Id
    UUID jobId;

    @Id
    int number;

    String batch;
    int generation;
    String rule;
    String signature;
    String strategy;
    String description;
    UUID trialId;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    String note;
    Instant startedAt;
    Instant endedAt;

    /** Writes down that something is tried; the job's last attempt is {@link #settle settled} by what follows. */
    public static void begin(JobRef job, int number, Diagnosis diagnosis, Tried tried, Instant now) {
        RecoveryAttempt attempt = new RecoveryAttempt();
        attempt.fill(job, number, diagnosis, tried);
        attempt.startedAt = now;
        attempt.persist();
    }

    private void fill(JobRef job, int sequence, Diagnosis diagnosis, Tried tried) {
        jobId = job.jobId();
        number = sequence;
        batch = job.batch();
        generation = job.generation();
        rule = diagnosis.rule();
        signature = diagnosis.signature();
        strategy = tried.strategy();
        description = tried.description();
        trialId = tried.trialId();
        outcome = Outcome.OPEN;
    }

    /** Says what came of the attempts of a job that are still open. */
    public static void settle(UUID job, Outcome came, String why, Instant now) {
        String cut = why != null && why.length() > LONGEST_NOTE ? why.substring(0, LONGEST_NOTE) : why;
        update(
                "outcome = ?1, note = ?2, endedAt = ?3 where jobId = ?4 and outcome = ?5",
                came,
                cut,
                now,
                job,
                Outcome.OPEN);
    }

    /** What passed its trial and failed all the same, in the same way, was no cure. */
    public static void relapsed(JobRef job, String signature, Instant now) {
        update(
                "outcome = ?1, note = ?2, endedAt = ?3 where jobId = ?4 and generation = ?5 and signature = ?6 and"
                        + " outcome = ?7",
                Outcome.RECOVERY_FAILED,
                "the job failed again in the same way",
                now,
                job.jobId(),
                job.generation(),
                signature,
                Outcome.RECOVERY_SUCCESSFUL);
    }

    /** Everything that was tried for these jobs, the first one first. */
    public static Map<UUID, List<AttemptView>> of(Collection<UUID> jobs) {
        List<RecoveryAttempt> attempts = list("jobId in ?1 order by jobId, number", jobs);
        return attempts.stream()
                .collect(Collectors.groupingBy(
                        attempt -> attempt.jobId, Collectors.mapping(RecoveryAttempt::view, Collectors.toList())));
    }

    private AttemptView view() {
        return new AttemptView(
                generation, rule, signature, strategy, description, outcome.id(), note, trialId, startedAt, endedAt);
    }
}
