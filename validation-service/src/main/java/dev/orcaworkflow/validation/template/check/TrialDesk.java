package dev.orcaworkflow.validation.template.check;

import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.contracts.TrialRequest;
import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.messaging.NameBasedId;
import dev.orcaworkflow.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Asks execution for the trials of a verification, by the same events as gate 4. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class TrialDesk {
    private final Outbox outbox;
    private final ConfigTexts texts;

    TrialDesk(Outbox outbox, ConfigTexts texts) {
        this.outbox = outbox;
        this.texts = texts;
    }

    void ask(Verification verification, TrialRun trial) {
        String id = trial.id().toString();
        var event = new TrialRequest.Requested(
                job(verification),
                trial.id(),
                "template",
                trial.file(),
                verification.shape(),
                verification.engine(),
                verification.engineBuild(),
                texts.store(verification.text()),
                submission(verification));
        outbox.append(Topics.TRIALS_REQUESTED, id, id, NameBasedId.of("trial-requested", id), event);
    }

    private static JobRef job(Verification verification) {
        return new JobRef(
                NameBasedId.of("template", verification.id()),
                "template " + verification.template(),
                verification.template().file(),
                1,
                1,
                0,
                1);
    }

    private static Submission submission(Verification verification) {
        BatchSettings settings = new BatchSettings(
                null, Mode.PARALLEL, null, 4, "never", RecoveryScope.OFF, 0, "standard", verification.askedBy());
        return new Submission(
                verification.folder(),
                null,
                verification.engine(),
                verification.template().toString(),
                settings);
    }
}
