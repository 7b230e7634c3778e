package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.recovery.RecoveryConfig;
import dev.orcaworkflow.recovery.RecoveryMetrics;
import dev.orcaworkflow.recovery.RecoveryMetrics.Outcome;
import dev.orcaworkflow.recovery.answer.Answer;
import dev.orcaworkflow.recovery.answer.Signature;
import dev.orcaworkflow.recovery.batch.HaltedBatch;
import dev.orcaworkflow.recovery.plan.Trouble.Origin;
import dev.orcaworkflow.recovery.repair.MendingResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Decides, remembers and announces, in that order and in the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class RecoveryPlanner {
    private final Diagnostician diagnostician;
    private final RecoveryPolicy policy;
    private final Announcer announcer;
    private final RecoveryMetrics metrics;
    private final RecoveryConfig config;
    private final Clock clock;

    RecoveryPlanner(
            Diagnostician diagnostician,
            RecoveryPolicy policy,
            Announcer announcer,
            RecoveryMetrics metrics,
            RecoveryConfig config,
            Clock clock) {
        this.diagnostician = diagnostician;
        this.policy = policy;
        this.announcer = announcer;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /** Takes up what went wrong, unless it is an old story or its batch was halted. */
    public void plan(List<Trouble> troubles) {
        List<String> batches = troubles.stream()
                .map(trouble -> trouble.job().batch())
                .distinct()
                .toList();
        Map<UUID, RecoveryCase> cases = RecoveryCases.of(
                troubles.stream().map(trouble -> trouble.job().jobId()).toList());
        Set<String> halted = HaltedBatch.among(batches);
        Map<String, Map<String, String>> answers = Answer.of(batches);
        for (Trouble trouble : troubles) {
            String batch = trouble.job().batch();
            RecoveryCase known = cases.get(trouble.job().jobId());
            boolean news = known == null || !known.outdates(trouble.job());
            if (news && !halted.contains(batch)) {
                RecoveryCase recovery = RecoveryCase.open(known, trouble, clock.instant());
                cases.put(recovery.jobId, recovery);
                judge(recovery, trouble, answers.getOrDefault(batch, Map.of()));
                recovery.persist();
            }
        }
    }

    /** Validation refused for good what recovery handed back: that was its last idea. */
    public void refused(List<Trouble> verdicts) {
        Map<UUID, RecoveryCase> cases = RecoveryCases.of(
                verdicts.stream().map(verdict -> verdict.job().jobId()).toList());
        for (Trouble verdict : verdicts) {
            RecoveryCase recovery = cases.get(verdict.job().jobId());
            if (recovery != null && recovery.awaits(verdict.job())) {
                giveUp(
                        recovery,
                        "validation rejected the revised text: "
                                + verdict.evidence().message());
            }
        }
    }

    /** The mended text of every job that waited for this trial goes back to validation. */
    public void trialPassed(UUID trialId) {
        for (RecoveryCase recovery : RecoveryCases.onTrial(trialId)) {
            JobRef revised = recovery.nextRevision();
            announcer.handBackMended(recovery, revised);
            recovery.handBackMended(clock.instant());
        }
    }

    /** The next idea for every job that waited for this trial, or the end. */
    public void trialFailed(UUID trialId, Evidence evidence) {
        for (RecoveryCase recovery : RecoveryCases.onTrial(trialId)) {
            judge(recovery, recovery.troubleOnTrial(evidence), answersFor(recovery));
        }
    }

    /** Does what is due for the rows whose time has come. */
    public void resumeDue(int most) {
        for (RecoveryCase recovery : RecoveryCases.due(clock.instant(), most)) {
            if (!recovery.isTrying()) {
                announcer.handBackUnchanged(recovery);
                recovery.handBackUnchanged(clock.instant());
            } else if (recovery.trialRequests >= config.maxTrialRequests()) {
                giveUp(recovery, "no trial within %d requests".formatted(recovery.trialRequests));
            } else {
                requestTrial(recovery);
            }
        }
    }

    /**
     * Uses a person's answer for a waiting job.
     *
     * @return false, and nothing changed, when the job would have to ask the same again
     */
    boolean answered(RecoveryCase recovery, Map<String, String> answers) {
        Trouble trouble = recovery.trouble();
        Situation situation = diagnostician.diagnose(trouble, recovery.history(), answers);
        if (situation.mending() instanceof MendingResult.Unanswered) {
            return false;
        }
        recovery.diagnosed(situation.classification().diagnosis(), clock.instant());
        act(recovery, trouble, policy.decide(situation));
        return true;
    }

    /** The batch is over: execution ends its jobs by itself, and nothing more is done for them here. */
    void drop(String batch) {
        RecoveryCases.live(batch).forEach(recovery -> recovery.drop(clock.instant()));
    }

    private void judge(RecoveryCase recovery, Trouble trouble, Map<String, String> answers) {
        act(recovery, trouble, policy.decide(diagnose(recovery, trouble, answers)));
    }

    private Situation diagnose(RecoveryCase recovery, Trouble trouble, Map<String, String> answers) {
        Situation situation = diagnostician.diagnose(trouble, recovery.history(), answers);
        recovery.diagnosed(situation.classification().diagnosis(), clock.instant());
        Signature.seen(recovery.diagnosis, clock.instant());
        return situation;
    }

    private void act(RecoveryCase recovery, Trouble trouble, RecoveryDecision decision) {
        switch (decision) {
            case RecoveryDecision.Retry(Duration after) -> retry(recovery, trouble, after);
            case RecoveryDecision.Repair(MendingResult.Mended mended) -> repair(recovery, mended);
            case RecoveryDecision.Ask ask -> ask(recovery, ask);
            case RecoveryDecision.GiveUp(String reason) -> giveUp(recovery, reason);
        }
    }

    private void retry(RecoveryCase recovery, Trouble trouble, Duration after) {
        Instant at = clock.instant().plus(after);
        if (trouble.origin() == Origin.TRIAL) {
            recovery.postponeTrial(at, clock.instant());
        } else {
            recovery.scheduleRetry(at, clock.instant());
        }
        announcer.retryScheduled(recovery, after);
        count(recovery, Outcome.RETRIED);
    }

    private void repair(RecoveryCase recovery, MendingResult.Mended mended) {
        recovery.tryMended(
                announcer.store(mended.text()),
                RecoveryPolicy.names(mended.strategies()),
                mended.changes(),
                mended.shape(),
                mended.trialFile(),
                clock.instant());
        requestTrial(recovery);
        announcer.trying(recovery);
        count(recovery, Outcome.REPAIRED);
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
        count(recovery, Outcome.ASKED);
    }

    private void giveUp(RecoveryCase recovery, String reason) {
        recovery.die(reason, clock.instant());
        announcer.dead(recovery);
        count(recovery, Outcome.GAVE_UP);
    }

    private void count(RecoveryCase recovery, Outcome outcome) {
        metrics.decided(recovery.diagnosis.topClass(), outcome);
    }

    private static Map<String, String> answersFor(RecoveryCase recovery) {
        return Answer.of(List.of(recovery.batch)).getOrDefault(recovery.batch, Map.of());
    }
}
