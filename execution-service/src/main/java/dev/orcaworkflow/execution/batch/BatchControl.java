package dev.orcaworkflow.execution.batch;

import dev.orcaworkflow.contracts.BatchEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * What people may do to a batch. Each is one transaction on the batch's row; its jobs follow by the row's state, however
 * often the service dies in between.
 */
@ApplicationScoped
public class BatchControl {
    /** How an order ended. */
    public sealed interface Outcome {
        /** The batch is as was asked, now or already before. */
        record Obeyed(Batch batch) implements Outcome {}

        record Refused(Batch batch, String reason) implements Outcome {}

        record Unknown(String batch) implements Outcome {}
    }

    private final BatchLedger ledger;
    private final BatchBreaker breaker;
    private final BatchEvents events;
    private final Clock clock;

    BatchControl(BatchLedger ledger, BatchBreaker breaker, BatchEvents events, Clock clock) {
        this.ledger = ledger;
        this.breaker = breaker;
        this.events = events;
        this.clock = clock;
    }

    /** Stops claims only: what runs goes on. */
    @Transactional
    public Outcome pause(String batch, String reason) {
        return order(batch, BatchState.PAUSED, reason);
    }

    @Transactional
    public Outcome resume(String batch, String reason) {
        breaker.forget(batch);
        return order(batch, BatchState.OPEN, reason);
    }

    /** Leaves a tombstone: what is approved later is cancelled at once. */
    @Transactional
    public Outcome cancel(String batch, String reason) {
        return order(batch, BatchState.CANCELLED, reason);
    }

    private Outcome order(String id, BatchState wanted, String reason) {
        Optional<Batch> changed = ledger.change(id, wanted, reason);
        changed.ifPresent(batch -> events.append(event(batch, reason)));
        return changed.<Outcome>map(Outcome.Obeyed::new)
                .or(() -> ledger.find(id).map(batch -> unchanged(batch, wanted)))
                .orElseGet(() -> new Outcome.Unknown(id));
    }

    private static Outcome unchanged(Batch batch, BatchState wanted) {
        return batch.state() == wanted
                ? new Outcome.Obeyed(batch)
                : new Outcome.Refused(batch, "Batch %s is %s and stays so".formatted(batch.batch(), batch.state()));
    }

    private BatchEvent event(Batch batch, String reason) {
        String id = batch.batch();
        return switch (batch.state()) {
            case OPEN -> new BatchEvent.Resumed(id, batch.events(), clock.instant(), reason);
            case PAUSED -> new BatchEvent.Paused(id, batch.events(), clock.instant(), reason);
            case STOPPED -> new BatchEvent.Stopped(id, batch.events(), clock.instant(), reason);
            case CANCELLED -> new BatchEvent.Cancelled(id, batch.events(), clock.instant(), reason);
        };
    }
}
