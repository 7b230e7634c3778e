package dev.orcaworkflow.reporting.projection;

import dev.orcaworkflow.contracts.RevisionEvent;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.reporting.journal.JobTopic;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for texts that recovery changed or sends again. */
@ApplicationScoped
class RevisionConsumer {
    private final Delivery delivery;
    private final Projector projector;

    RevisionConsumer(Delivery delivery, Projector projector) {
        this.delivery = delivery;
        this.projector = projector;
    }

    @Incoming("configs-revised")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(records, RevisionEvent.class, messages -> projector.project(JobTopic.REVISED, messages));
    }
}
