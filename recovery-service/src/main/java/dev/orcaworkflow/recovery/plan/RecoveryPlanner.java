package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.recovery.RecoveryConfig;
import dev.orcaworkflow.recovery.RecoveryMetrics;
import dev.orcaworkflow.recovery.answer.Answer;
import dev.orcaworkflow.recovery.answer.Signature;
import dev.orcaworkflow.recovery.plan.Trouble.Origin;
import dev.orcaworkflow.recovery.record.Outcome;
import dev.orcaworkflow.recovery.record.RecoveryAttempt;
import dev.orcaworkflow.recovery.record.Tried;
import dev.orcaworkflow.recovery.repair.MendingResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decides, remembers and announces, in that order and in the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class RecoveryPlanner {
    private final Diagnostician diagnostician;
    private final Limits limits;
    private final RecoveryPolicy policy;
    private final Announcer announcer;
    private final RecoveryMetrics metrics;
    private final RecoveryConfig config;
    private final Clock clock;

    RecoveryPlanner(
            Diagnostician diagnostician,
            Limits limits,
            RecoveryPolicy policy,
            Announcer announcer,
            RecoveryMetrics metrics,
            RecoveryConfig config,
            Clock clock) {
        this.diagnostician = diagnostician;
        this.limits = limits;
        this.policy = policy;
        this.announcer = announcer;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /** The mended text of every job that waited for this trial goes back to validation. */
    public void trialPassed(UUID trialId) {
        for (RecoveryCase recovery : RecoveryCases.onTrial(trialId)) {
            settle(recovery, Outcome.RECOVERY_SUCCESSFUL, null);
            recovery.handBackMended(clock.instant());
            announcer.handBackMended(recovery);
        }
    }

    /** The next idea for every job that waited for this trial, or the end. */
    public void trialFailed(UUID trialId, Evidence evidence) {
        for (RecoveryCase recovery : RecoveryCases.onTrial(trialId)) {
            settle(recovery, Outcome.RECOVERY_FAILED, evidence.message());
            judge(recovery, recovery.troubleOnTrial(evidence), answersFor(recovery));
        }
    }

    /** Does what is due for the rows whose time has come, a fair share for every batch; returns for how many. */
    int resumeDue(int most) {
        List<RecoveryCase> due = RecoveryCases.due(clock.instant(), most);
        due.forEach(this::resume);
        return due.size();
    }

    /** Jobs that something is due for, in turn. */
    List<UUID> due(int most) {
        return RecoveryCases.due(clock.instant(), most).stream()
                .map(recovery -> recovery.jobId)
                .toList();
    }

    void resume(UUID job) {
        resume(RecoveryCase.<RecoveryCase>findById(job));
    }

    /** Recovery itself fails on this job: a person has to look. */
    void abandon(UUID job, String why) {
        RecoveryCase recovery = RecoveryCase.findById(job);
        recovery.diagnosed(diagnostician.plain(recovery.trouble()).diagnosis(), clock.instant());
        giveUp(recovery, "recovery itself failed on this job: " + why);
    }

    private void resume(RecoveryCase recovery) {
        switch (recovery.status) {
            case OPEN -> judge(recovery, recovery.trouble(), answersFor(recovery));
            case RETRYING -> {
                recovery.handBackUnchanged(clock.instant());
                announcer.handBackUnchanged(recovery);
            }
            case TRYING -> askAgain(recovery);
            case ASKING, HANDED_BACK, RECOVERED, DEAD, DROPPED -> {
                // Nothing of these is ever due.
            }
        }
    }

    private void askAgain(RecoveryCase recovery) {
        if (recovery.proposal.trialRequests >= config.maxTrialRequests()) {
            String reason = "no trial of %s was passed within %d requests; it was for: %s"
                    .formatted(recovery.strategy, recovery.proposal.trialRequests, recovery.diagnosis.message());
            settle(recovery, Outcome.RECOVERY_TEST_ERROR, reason);
            giveUp(recovery, reason);
        } else {
            requestTrial(recovery);
        }
    }

    /**
     * Uses a person's answer for a waiting job.
     *
     * @return false, and nothing changed, when the job would have to ask the same again
     */
    boolean answered(RecoveryCase recovery, Map<String, String> answers) {
        Trouble trouble = recovery.trouble();
        Situation situation = diagnostician.diagnose(trouble, recovery.efforts.history(clock.instant()), answers);
        if (situation.mending() instanceof MendingResult.Unanswered) {
            return false;
        }
        recovery.diagnosed(situation.classification().diagnosis(), clock.instant());
        act(recovery, trouble, policy.decide(situation, limits.of(recovery, situation)));
        return true;
    }

    /** The batch is over: execution ends its jobs by itself, and nothing more is done for them here. */
    void drop(String batch) {
        RecoveryCases.live(batch).forEach(recovery -> recovery.drop(clock.instant()));
    }

    /** Validation refused for good what was handed back. */
    void refused(RecoveryCase recovery, String why) {
        settle(recovery, Outcome.RECOVERY_FAILED, why);
        giveUp(recovery, "validation rejected the revised text: " + why);
    }

    void succeeded(RecoveryCase recovery) {
        settle(recovery, Outcome.RECOVERY_SUCCESSFUL, null);
        recovery.recovered(clock.instant());
    }

    private void judge(RecoveryCase recovery, Trouble trouble, Map<String, String> answers) {
        Situation situation = diagnostician.diagnose(trouble, recovery.efforts.history(clock.instant()), answers);
        recovery.diagnosed(situation.classification().diagnosis(), clock.instant());
        Signature.seen(recovery.diagnosis, clock.instant());
        if (recovery.efforts.repairs > 0 && trouble.origin() == Origin.FAILURE) {
            RecoveryAttempt.relapsed(recovery.job(), recovery.signature, clock.instant());
        }
        act(recovery, trouble, policy.decide(situation, limits.of(recovery, situation)));
    }

    private void act(RecoveryCase recovery, Trouble trouble, RecoveryDecision decision) {
        switch (decision) {
            case RecoveryDecision.Retry retry -> retry(recovery, trouble, retry);
            case RecoveryDecision.Repair(MendingResult.Mended mended) -> repair(recovery, trouble, mended);
            case RecoveryDecision.Ask ask -> ask(recovery, ask);
            case RecoveryDecision.GiveUp(String reason) -> giveUp(recovery, reason);
        }
    }

    private void retry(RecoveryCase recovery, Trouble trouble, RecoveryDecision.Retry retry) {
        Instant at = clock.instant().plus(retry.after());
        if (trouble.origin() == Origin.TRIAL) {
            recovery.postponeTrial(at, clock.instant());
        } else {
            recovery.scheduleRetry(at, clock.instant());
        }
        String description = "runs again in %d s: %s".formatted(retry.after().toSeconds(), retry.why());
        announcer.retryScheduled(recovery, description);
        begin(recovery, new Tried(RecoveryPolicy.RETRY, description, null));
        metrics.decided(recovery.diagnosis.topClass(), RecoveryMetrics.Outcome.RETRIED);
    }

    private void repair(RecoveryCase recovery, Trouble trouble, MendingResult.Mended mended) {
        boolean furtherOn = trouble.origin() == Origin.TRIAL && trouble.text().equals(recovery.proposal.mendedText);
        recovery.tryMended(announcer.store(mended.text()), mended, furtherOn, clock.instant());
        requestTrial(recovery);
        announcer.trying(recovery);
        begin(recovery, new Tried(recovery.strategy, String.join("; ", mended.changes()), recovery.proposal.trialId));
        metrics.decided(recovery.diagnosis.topClass(), RecoveryMetrics.Outcome.REPAIRED);
    }

    private void requestTrial(RecoveryCase recovery) {
        Instant now = clock.instant();
        recovery.awaitTrial(announcer.trialId(recovery), now.plus(config.trialPatience()), now);
        announcer.requestTrial(recovery);
    }

    private void ask(RecoveryCase recovery, RecoveryDecision.Ask ask) {
        recovery.ask(ask.question(), clock.instant());
        Signature.ask(recovery.signature, ask.subject(), ask.suggestions());
        announcer.asking(recovery);
        metrics.decided(recovery.diagnosis.topClass(), RecoveryMetrics.Outcome.ASKED);
    }

    private void giveUp(RecoveryCase recovery, String reason) {
        recovery.die(reason, clock.instant());
        announcer.dead(recovery);
        metrics.decided(recovery.diagnosis.topClass(), RecoveryMetrics.Outcome.GAVE_UP);
    }

    /** The announcement has just taken the number under which the attempt is kept. */
    private void begin(RecoveryCase recovery, Tried tried) {
        limits.spent(recovery.batch);
        RecoveryAttempt.begin(recovery.job(), recovery.sequence, recovery.diagnosis, tried, clock.instant());
    }

    private void settle(RecoveryCase recovery, Outcome outcome, String why) {
        RecoveryAttempt.settle(recovery.jobId, outcome, why, clock.instant());
    }

    private static Map<String, String> answersFor(RecoveryCase recovery) {
        return Answer.of(List.of(recovery.batch)).getOrDefault(recovery.batch, Map.of());
    }

    /** Another event about the same job: whatever was handed back has not helped. */
    void failedAgain(JobRef job, String message) {
        RecoveryAttempt.settle(job.jobId(), Outcome.RECOVERY_FAILED, message, clock.instant());
    }
}
