package dev.orcaworkflow.reporting.projection;

import dev.orcaworkflow.contracts.FailureEvent;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.reporting.journal.JobTopic;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for failed attempts. */
@ApplicationScoped
class FailureConsumer {
    private final Delivery delivery;
    private final Projector projector;

    FailureConsumer(Delivery delivery, Projector projector) {
        this.delivery = delivery;
        this.projector = projector;
    }

    @Incoming("executions-failures")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(records, FailureEvent.class, messages -> projector.project(JobTopic.FAILURES, messages));
    }
}
