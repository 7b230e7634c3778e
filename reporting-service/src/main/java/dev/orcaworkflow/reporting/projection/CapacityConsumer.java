package dev.orcaworkflow.reporting.projection;

import dev.orcaworkflow.contracts.CapacityEvent;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import dev.orcaworkflow.reporting.worker.WorkerTable;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for what workers can run with: the latest announcement of each is kept. */
@ApplicationScoped
class CapacityConsumer {
    private final Delivery delivery;
    private final WorkerTable workers;

    CapacityConsumer(Delivery delivery, WorkerTable workers) {
        this.delivery = delivery;
        this.workers = workers;
    }

    @Incoming("executions-capacity")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(records, CapacityEvent.class, messages -> messages.stream()
                .map(Received::event)
                .forEach(this::heard));
    }

    private void heard(CapacityEvent event) {
        switch (event) {
            case CapacityEvent.Announced announced -> workers.announced(announced);
            case CapacityEvent.Unknown() -> {}
        }
    }
}
