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
                recovery.engineBuild,
                recovery.proposal.mendedText.sha256());
    }

    void requestTrial(RecoveryCase recovery) {
        var request = new TrialRequest.Requested(
                recovery.nextRevision(),
                recovery.proposal.trialId,
                REQUESTED_BY,
                recovery.proposal.trialFile,
                recovery.proposal.shape,
                recovery.engine,
                recovery.engineBuild,
                recovery.proposal.mendedText,
                recovery.submission);
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
        JobRef revised = recovery.job();
        String difference = difference(recovery);
        outbox.append(
                Topics.CONFIGS_REVISED,
                revised,
                0,
                new RevisionEvent.Revised(
                        revised,
                        recovery.proposal.mendedText,
                        recovery.submission,
                        recovery.strategy,
                        difference,
                        recovery.changes,
                        Mark.TEXT_CHANGED,
                        recovery.proposal.trialId));
        int sequence = recovery.nextSequence();
        tell(
                revised,
                sequence,
                new RecoveryEvent.Succeeded(
                        revised,
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
        outbox.append(
                Topics.CONFIGS_REVISED,
                recovery.job(),
                recovery.nextSequence(),
                new RevisionEvent.Revised(
                        recovery.job(),
                        recovery.currentText,
                        recovery.submission,
                        recovery.strategy,
                        difference,
                        recovery.changes,
                        Mark.TEXT_CHANGED,
                        null));
        return difference;
    }

    /** A text that a repair changed stays a changed one, however often it runs again. */
    void handBackUnchanged(RecoveryCase recovery) {
        boolean changed = recovery.isChanged();
        outbox.append(
                Topics.CONFIGS_REVISED,
                recovery.job(),
                recovery.nextSequence(),
                new RevisionEvent.Revised(
                        recovery.job(),
                        recovery.currentText,
                        recovery.submission,
                        RecoveryPolicy.RETRY,
                        changed ? difference(recovery, recovery.currentText) : "",
                        changed ? recovery.changes : List.of("text unchanged, run again"),
                        changed ? Mark.TEXT_CHANGED : Mark.RETRIED,
                        changed ? recovery.proposal.trialId : null));
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
                new RecoveryEvent.Dead(recovery.job(), sequence, recovery.diagnosis, recovery.reason, recovery.tried));
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
