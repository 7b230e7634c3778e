package dev.orcaworkflow.validation.template.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.messaging.NameBasedId;
import dev.orcaworkflow.messaging.Outbox;
import dev.orcaworkflow.messaging.OutboxMessage;
import dev.orcaworkflow.validation.template.text.Provenance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/**
 * Submits what a verification tries as a batch of one configuration with all its files, by the same topic as everybody: it
 * passes the gates, waits its turn, runs, and its results are verified and published.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class BatchDesk {
    private final Outbox outbox;

    BatchDesk(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The batch of a verification, told by its job's id. */
    static TrialRun run(Verification verification) {
        String batch = "verify-%s-%s"
                .formatted(verification.template(), verification.id().toString().substring(0, 8));
        return new TrialRun(
                NameBasedId.of("job", batch, verification.template().file()),
                VerificationStep.BATCH,
                batch,
                StepResult.RUNNING,
                null,
                null);
    }

    /** It names no template: a draft is refused to everybody else. */
    void submit(Verification verification, TrialRun run) {
        outbox.append(new OutboxMessage(
                Topics.CONFIGS_SUBMITTED,
                verification.template().file().getBytes(UTF_8),
                List.of(
                        "batch", run.file(),
                        "batch-size", "1",
                        "folder", verification.folder(),
                        "engine", verification.engine(),
                        "recovery", "off",
                        "submitted-by", verification.askedBy(),
                        "ce_id", run.id().toString()),
                Provenance.removedFrom(verification.template().file(), verification.text())
                        .getBytes(UTF_8)));
    }
}
