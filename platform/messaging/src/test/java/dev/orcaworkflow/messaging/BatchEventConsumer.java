package dev.orcaworkflow.messaging;

import dev.orcaworkflow.contracts.BatchEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The way in that every service has; what comes of the events is up to {@link Effects}. */
@ApplicationScoped
class BatchEventConsumer {
    private final Delivery delivery;
    private final Effects effects;

    BatchEventConsumer(Delivery delivery, Effects effects) {
        this.delivery = delivery;
        this.effects = effects;
    }

    @Incoming("batches-events")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.once(records, BatchEvent.class, effects::of);
    }
}
