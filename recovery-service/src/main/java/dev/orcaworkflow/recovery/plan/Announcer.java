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
import java.time.Duration;
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
                "trial", recovery.shape, recovery.trialFile, recovery.engineBuild, recovery.mendedText.sha256());
    }

    void requestTrial(RecoveryCase recovery) {
        var request = new TrialRequest.Requested(
                recovery.nextRevision(),
                recovery.trialId,
                REQUESTED_BY,
                recovery.trialFile,
                recovery.shape,
                recovery.engine,
                recovery.engineBuild,
                recovery.mendedText,
                recovery.submission);
        UUID id = NameBasedId.of(
                "trial request",
                recovery.jobId,
                recovery.generation,
                recovery.trialId,
                recovery.attempt,
                recovery.trialRequests);
        outbox.append(Topics.TRIALS_REQUESTED, recovery.trialId.toString(), recovery.jobId.toString(), id, request);
    }

    void trying(RecoveryCase recovery) {
        attempted(recovery, String.join("; ", recovery.changes), difference(recovery), recovery.trialId, null);
    }

    void retryScheduled(RecoveryCase recovery, Duration after) {
        attempted(recovery, "runs again in %d s".formatted(after.toSeconds()), null, null, null);
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

    void handBackMended(RecoveryCase recovery, JobRef revised) {
        String difference = difference(recovery);
        outbox.append(
                Topics.CONFIGS_REVISED,
                revised,
                0,
                new RevisionEvent.Revised(
                        revised,
                        recovery.mendedText,
                        recovery.submission,
                        recovery.strategy,
                        difference,
                        recovery.changes,
                        Mark.TEXT_CHANGED,
                        recovery.trialId));
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
                        recovery.trialId,
                        Mark.TEXT_CHANGED));
    }

    void handBackUnchanged(RecoveryCase recovery) {
        outbox.append(
                Topics.CONFIGS_REVISED,
                recovery.job(),
                recovery.nextSequence(),
                new RevisionEvent.Revised(
                        recovery.job(),
                        recovery.currentText,
                        recovery.submission,
                        recovery.strategy,
                        "",
                        List.of("text unchanged, run again"),
                        Mark.RETRIED,
                        null));
    }

    void dead(RecoveryCase recovery) {
        int sequence = recovery.nextSequence();
        tell(
                recovery.job(),
                sequence,
                new RecoveryEvent.Dead(recovery.job(), sequence, recovery.diagnosis, recovery.reason, recovery.tried));
    }

    private String difference(RecoveryCase recovery) {
        return TextDifference.unified(
                recovery.config, texts.load(recovery.originalText), texts.load(recovery.mendedText));
    }

    private void tell(JobRef job, int sequence, RecoveryEvent event) {
        outbox.append(Topics.RECOVERIES_OUTCOMES, job, sequence, event);
    }
}
