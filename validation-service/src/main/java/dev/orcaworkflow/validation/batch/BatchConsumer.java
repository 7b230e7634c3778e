package dev.orcaworkflow.validation.batch;

import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import io.quarkus.arc.All;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Way in for the life of batches: a cancelled or stopped batch leaves a tombstone, and no trial is spent on it. Nobody is
 * woken: most of these events are of no concern here, and the next sweep is soon enough for the others.
 */
@ApplicationScoped
class BatchConsumer {
    private final Delivery delivery;
    private final Batches batches;
    private final List<BatchListener> listeners;

    BatchConsumer(Delivery delivery, Batches batches, @All List<BatchListener> listeners) {
        this.delivery = delivery;
        this.batches = batches;
        this.listeners = listeners;
    }

    /** At least once is enough: a tombstone set twice is one, and its sequence stops an older event. */
    @Incoming("batches-events")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(records, BatchEvent.class, this::heed);
    }

    private void heed(List<Received<BatchEvent>> events) {
        Map<String, Halt> latest = events.stream()
                .map(Received::event)
                .map(Halt::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Halt::batch, Function.identity(), Halt::latest));
        if (!latest.isEmpty()) {
            batches.heed(latest.values());
        }
        events.forEach(event -> listeners.forEach(listener -> listener.heard(event.event())));
    }
}
