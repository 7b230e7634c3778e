package dev.orcaworkflow.reporting.projection;

import dev.orcaworkflow.contracts.RecoveryEvent;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.reporting.journal.JobTopic;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for what recovery makes of failures. */
@ApplicationScoped
class RecoveryConsumer {
    private final Delivery delivery;
    private final Projector projector;

    RecoveryConsumer(Delivery delivery, Projector projector) {
        this.delivery = delivery;
        this.projector = projector;
    }

    @Incoming("recoveries-outcomes")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(
                records, RecoveryEvent.class, messages -> projector.project(JobTopic.RECOVERIES, messages));
    }
}
