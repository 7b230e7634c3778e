package dev.orcaworkflow.execution.batch;

import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.messaging.NameBasedId;
import dev.orcaworkflow.messaging.Outbox;
import jakarta.enterprise.context.ApplicationScoped;

/** Promises events about batches; their number makes the same one the same message, however often it is told. */
@ApplicationScoped
class BatchEvents {
    private final Outbox outbox;

    BatchEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void append(BatchEvent event) {
        var id = NameBasedId.of("batch-event", event.batch(), event.sequence());
        outbox.append(Topics.BATCHES_EVENTS, event.batch(), event.batch(), id, event);
    }
}
