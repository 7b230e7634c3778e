package dev.orcaworkflow.reporting.projection;

import dev.orcaworkflow.contracts.ConfigEvent;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.reporting.journal.JobTopic;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for rejections, final or not. */
@ApplicationScoped
class RejectedConsumer {
    private final Delivery delivery;
    private final Projector projector;

    RejectedConsumer(Delivery delivery, Projector projector) {
        this.delivery = delivery;
        this.projector = projector;
    }

    @Incoming("configs-rejected")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(records, ConfigEvent.class, messages -> projector.project(JobTopic.REJECTED, messages));
    }
}
