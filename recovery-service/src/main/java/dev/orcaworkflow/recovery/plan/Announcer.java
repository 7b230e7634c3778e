package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.configuration.finding.TextDifference;
import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Mark;
import dev.orcaworkflow.contracts.RecoveryEvent;
import dev.orcaworkflow.contracts.RevisionEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.contracts.TrialRequest;
import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.messaging.NameBasedId;
import dev.orcaworkflow.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Everything that recovery tells the others. Differences are always against the text as the user submitted it. */
@ApplicationScoped
class Announcer {
    static final String REQUESTED_BY = "recovery";

    private final Outbox outbox;
    private final ConfigTexts texts;

    Announcer(Outbox outbox, ConfigTexts texts) {
        this.outbox = outbox;
        this.texts = texts;
    }

    ConfigText store(String text) {
        return texts.store(text);
    }

    UUID trialId(RecoveryCase recovery) {
        return NameBasedId.of(
                "trial",
                recovery.proposal.shape,
                recovery.proposal.trialFile,
                recovery.latest.engineBuild,
                recovery.proposal.mendedText.sha256());
    }

    void requestTrial(RecoveryCase recovery) {
        var request = new TrialRequest.Requested(
                recovery.nextRevision(),
                recovery.proposal.trialId,
                REQUESTED_BY,
                recovery.proposal.trialFile,
                recovery.proposal.shape,
                recovery.latest.engine,
                recovery.latest.engineBuild,
                recovery.proposal.mendedText,
                recovery.latest.submission);
        UUID id = NameBasedId.of(
                "trial request",
                recovery.jobId,
                recovery.generation,
                recovery.proposal.trialId,
                recovery.attempt,
                recovery.proposal.trialRequests);
        outbox.append(
                Topics.TRIALS_REQUESTED, recovery.proposal.trialId.toString(), recovery.jobId.toString(), id, request);
    }

    void trying(RecoveryCase recovery) {
        attempted(
                recovery,
                String.join("; ", recovery.proposal.proposed),
                difference(recovery),
                recovery.proposal.trialId,
                null);
    }

    void retryScheduled(RecoveryCase recovery, String description) {
        attempted(recovery, description, null, null, null);
    }

    void asking(RecoveryCase recovery) {
        attempted(recovery, "waits for an answer", null, null, recovery.question);
    }

    private void attempted(
            RecoveryCase recovery, String description, String difference, UUID trialId, String suggestion) {
        int sequence = recovery.nextSequence();
        tell(
                recovery.job(),
                sequence,
                new RecoveryEvent.Attempted(
                        recovery.job(),
                        sequence,
                        recovery.diagnosis,
                        suggestion == null ? recovery.strategy : "ask",
                        description,
                        difference,
                        trialId,
                        suggestion));
    }

    /** The row speaks of the revised text already. */
    void handBackMended(RecoveryCase recovery) {
        String difference = difference(recovery);
        handBackChanged(recovery, 0, recovery.strategy, difference, recovery.proposal.trialId);
        int sequence = recovery.nextSequence();
        tell(
                recovery.job(),
                sequence,
                new RecoveryEvent.Succeeded(
                        recovery.job(),
                        sequence,
                        recovery.diagnosis,
                        recovery.strategy,
                        recovery.changes,
                        difference,
                        recovery.proposal.trialId,
                        Mark.TEXT_CHANGED));
    }

    /** Returns the difference against the text as first submitted. */
    String handBackEdited(RecoveryCase recovery) {
        String difference = difference(recovery);
        handBackChanged(recovery, recovery.nextSequence(), recovery.strategy, difference, null);
        return difference;
    }

    /** A text that a repair changed stays a changed one, however often it runs again. */
    void handBackUnchanged(RecoveryCase recovery) {
        int number = recovery.nextSequence();
        if (recovery.isChanged()) {
            String difference = difference(recovery, recovery.currentText);
            handBackChanged(recovery, number, RecoveryPolicy.RETRY, difference, recovery.proposal.trialId);
        } else {
            List<String> words = List.of("text unchanged, run again");
            handBack(recovery, number, RecoveryPolicy.RETRY, "", words, Mark.RETRIED, null);
        }
    }

    private void handBackChanged(RecoveryCase recovery, int number, String strategy, String difference, UUID trialId) {
        handBack(recovery, number, strategy, difference, recovery.changes, Mark.TEXT_CHANGED, trialId);
    }

    private void handBack(
            RecoveryCase recovery,
            int number,
            String strategy,
            String difference,
            List<String> changes,
            Mark mark,
            UUID trialId) {
        JobRef job = recovery.job();
        outbox.append(
                Topics.CONFIGS_REVISED,
                job,
                number,
                new RevisionEvent.Revised(
                        job,
                        recovery.currentText,
                        recovery.latest.submission,
                        strategy,
                        difference,
                        changes,
                        mark,
                        trialId));
    }

    void decided(RecoveryCase recovery, Acceptance decision) {
        tell(
                recovery.job(),
                decision.number,
                new RecoveryEvent.Decided(
                        recovery.job(),
                        decision.number,
                        decision.decision.id(),
                        decision.decidedBy,
                        decision.reason,
                        decision.decidedAt));
    }

    void dead(RecoveryCase recovery) {
        int sequence = recovery.nextSequence();
        tell(
                recovery.job(),
                sequence,
                new RecoveryEvent.Dead(
                        recovery.job(), sequence, recovery.diagnosis, recovery.reason, recovery.efforts.tried));
    }

    private String difference(RecoveryCase recovery) {
        return difference(recovery, recovery.proposal.mendedText);
    }

    private String difference(RecoveryCase recovery, ConfigText text) {
        return TextDifference.unified(recovery.config, texts.load(recovery.originalText), texts.load(text));
    }

    private void tell(JobRef job, int sequence, RecoveryEvent event) {
        outbox.append(Topics.RECOVERIES_OUTCOMES, job, sequence, event);
    }
}
