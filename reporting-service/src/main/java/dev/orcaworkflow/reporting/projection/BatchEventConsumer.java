package dev.orcaworkflow.reporting.projection;

import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.messaging.Delivery;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for what happens to batches as a whole. */
@ApplicationScoped
class BatchEventConsumer {
    private final Delivery delivery;
    private final Projector projector;

    BatchEventConsumer(Delivery delivery, Projector projector) {
        this.delivery = delivery;
        this.projector = projector;
    }

    @Incoming("batches-events")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(records, BatchEvent.class, projector::projectBatches);
    }
}
