package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.RecoveryEvent.Diagnosis;
import dev.orcaworkflow.recovery.json.ConfigTextColumn;
import dev.orcaworkflow.recovery.json.DiagnosisColumn;
import dev.orcaworkflow.recovery.json.TextsColumn;
import dev.orcaworkflow.recovery.plan.Trouble.Origin;
import dev.orcaworkflow.recovery.repair.MendingResult;
import dev.orcaworkflow.recovery.repair.Strategy;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One job on its way through recovery: what went wrong, what was tried, and when something is to be done next. */
@Entity
@Table(name = "recovery_case")
class RecoveryCase extends PanacheEntityBase {
    enum Status {
        /** Something went wrong and waits to be judged. */
        OPEN,
        /** The unchanged text is handed back at {@code notBefore}. */
        RETRYING,
        /** A mended text is on trial; at {@code notBefore} the trial is asked for again. */
        TRYING,
        /** A person has to answer. */
        ASKING,
        /** Validation and execution have it again. */
        HANDED_BACK,
        /** It succeeded after all. */
        RECOVERED,
        DEAD,
        /** Its batch was cancelled or stopped. */
        DROPPED
    }

    @Id
    UUID jobId;

    String batch;
    String config;
    int generation;
    int revision;
    int attempt;

    @Enumerated(EnumType.STRING)
    Status status;

    @Embedded
    LatestTrouble latest = new LatestTrouble();

    @Convert(converter = ConfigTextColumn.class)
    ConfigText originalText;

    @Convert(converter = ConfigTextColumn.class)
    ConfigText currentText;

    /** The text on trial, or the last that was. */
    @Embedded
    Proposal proposal = new Proposal();

    @Convert(converter = DiagnosisColumn.class)
    Diagnosis diagnosis;

    String signature;
    String strategy;

    @Convert(converter = TextsColumn.class)
    List<String> changes;

    @Embedded
    Efforts efforts = new Efforts();

    String question;
    String reason;
    int sequence;
    Instant notBefore;
    Instant updatedAt;

    @Version
    long version;

    /** Opens a case, or opens it again for the next trouble of the same job; a new one is kept by {@link #persist}. */
    static RecoveryCase open(RecoveryCase known, Trouble trouble, Instant now) {
        RecoveryCase recovery = known == null ? new RecoveryCase() : known;
        if (known == null) {
            recovery.begin(trouble);
        }
        if (known == null || trouble.job().generation() > known.generation) {
            recovery.efforts.begin(now);
        }
        recovery.take(trouble, now);
        return recovery;
    }

    /** The case of a job that validation rejected for good; it never came here before. */
    static RecoveryCase rejected(WithdrawnJobs.Withdrawn withdrawn, Instant now) {
        RecoveryCase recovery = open(
                null,
                new Trouble(
                        Origin.REJECTION,
                        withdrawn.job(),
                        withdrawn.text(),
                        null,
                        withdrawn.submission(),
                        null,
                        "",
                        Symptoms.NONE,
                        List.of(),
                        false),
                now);
        recovery.die("validation rejected it", now);
        return recovery;
    }

    private void begin(Trouble trouble) {
        jobId = trouble.job().jobId();
        batch = trouble.job().batch();
        config = trouble.job().config();
        originalText = trouble.text();
        changes = List.of();
    }

    private void take(Trouble trouble, Instant now) {
        generation = trouble.job().generation();
        revision = trouble.job().revision();
        attempt = trouble.job().attempt();
        latest.take(trouble);
        currentText = trouble.text();
        move(Status.OPEN, now, now);
    }

    /** True when the row already knows more than the event says: a late or repeated fact changes nothing. */
    boolean outdates(JobRef job) {
        if (job.generation() != generation) {
            return job.generation() < generation;
        }
        return status == Status.HANDED_BACK || status == Status.RECOVERED
                ? job.attempt() < attempt || (job.attempt() == attempt && job.revision() <= revision)
                : job.attempt() <= attempt;
    }

    /** The trouble that opened this case, to be judged again. */
    Trouble trouble() {
        return latest.of(job(), currentText);
    }

    /** The trouble that the text on trial had. It is mended further, but a remedy that did not help is not kept. */
    Trouble troubleOnTrial(Evidence shown) {
        ConfigText text = Strategy.namesRemedy(strategy) ? currentText : proposal.mendedText;
        return latest.onTrial(job(), text, shown, proposal.trialFile);
    }

    /** The text that the user submitted is no longer the one that runs. */
    boolean isChanged() {
        return revision > 1;
    }

    JobRef job() {
        return new JobRef(jobId, batch, config, generation, revision, attempt, sequence);
    }

    /** The same job with the text that follows. */
    JobRef nextRevision() {
        return new JobRef(jobId, batch, config, generation, revision + 1, attempt, sequence);
    }

    int nextSequence() {
        return ++sequence;
    }

    void diagnosed(Diagnosis made, Instant now) {
        diagnosis = made;
        signature = made.signature();
        updatedAt = now;
    }

    void scheduleRetry(Instant at, Instant now) {
        efforts.countRetry();
        strategy = "retry";
        move(Status.RETRYING, at, now);
    }

    /**
     * A text goes on trial.
     *
     * @param furtherOn the text was mended further from the one that was on trial before
     */
    void tryMended(ConfigText text, MendingResult.Mended mended, boolean furtherOn, Instant now) {
        strategy = RecoveryPolicy.names(mended.strategies());
        efforts.countRepair(History.key(strategy, signature));
        proposal.propose(text, joined(furtherOn ? proposal.proposed : changes, mended.changes()), mended);
        move(Status.TRYING, null, now);
    }

    void awaitTrial(UUID trial, Instant until, Instant now) {
        proposal.request(trial);
        move(Status.TRYING, until, now);
    }

    /** The trial could not be run, or not now. */
    void postponeTrial(Instant until, Instant now) {
        efforts.countRetry();
        move(Status.TRYING, until, now);
    }

    void ask(String what, Instant now) {
        question = what;
        move(Status.ASKING, null, now);
    }

    void handBackUnchanged(Instant now) {
        move(Status.HANDED_BACK, null, now);
    }

    void handBackMended(Instant now) {
        revision++;
        currentText = proposal.mendedText;
        changes = proposal.proposed;
        move(Status.HANDED_BACK, null, now);
    }

    /** A person wrote a new text: a new generation, in which everything may be tried anew. */
    void editedByHand(ConfigText text, List<String> words, Instant now) {
        generation++;
        revision++;
        efforts.begin(now);
        currentText = text;
        proposal.mendedText = text;
        changes = joined(changes, words);
        strategy = "edited";
        reason = null;
        move(Status.HANDED_BACK, null, now);
    }

    boolean isDead() {
        return status == Status.DEAD;
    }

    void recovered(Instant now) {
        move(Status.RECOVERED, null, now);
    }

    void die(String why, Instant now) {
        reason = why;
        move(Status.DEAD, null, now);
    }

    void drop(Instant now) {
        move(Status.DROPPED, null, now);
    }

    boolean isTrying() {
        return status == Status.TRYING;
    }

    boolean awaits(JobRef verdict) {
        return status == Status.HANDED_BACK && generation == verdict.generation() && revision == verdict.revision();
    }

    private void move(Status next, Instant at, Instant now) {
        status = next;
        notBefore = at;
        updatedAt = now;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        more.stream().filter(text -> !all.contains(text)).forEach(all::add);
        return all;
    }
}
