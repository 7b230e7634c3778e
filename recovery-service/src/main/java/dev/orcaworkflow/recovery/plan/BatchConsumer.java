package dev.orcaworkflow.recovery.plan;

import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.recovery.batch.HaltedBatch;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for the life of batches: work for a cancelled or stopped one is dropped. */
@ApplicationScoped
class BatchConsumer {
    private final Delivery delivery;
    private final RecoveryPlanner planner;

    BatchConsumer(Delivery delivery, RecoveryPlanner planner) {
        this.delivery = delivery;
        this.planner = planner;
    }

    /** At least once is enough: the sequence stops an event that is heard again. */
    @Incoming("batches-events")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(records, BatchEvent.class, this::heed);
    }

    private void heed(List<Received<BatchEvent>> events) {
        events.stream().map(Received::event).forEach(this::heed);
    }

    private void heed(BatchEvent event) {
        switch (event) {
            case BatchEvent.Cancelled _ -> dropIf(HaltedBatch.cancel(event.batch(), event.sequence()), event);
            case BatchEvent.Stopped _ -> dropIf(HaltedBatch.note(event.batch(), true, event.sequence()), event);
            case BatchEvent.Reopened _ -> HaltedBatch.note(event.batch(), false, event.sequence());
            case BatchEvent.Opened _,
                    BatchEvent.Estimated _,
                    BatchEvent.Paused _,
                    BatchEvent.Resumed _,
                    BatchEvent.Completed _,
                    BatchEvent.Unknown _ -> {}
        }
    }

    private void dropIf(boolean news, BatchEvent event) {
        if (news) {
            planner.drop(event.batch());
        }
    }
}
