package dev.orcaworkflow.reporting.projection;

import dev.orcaworkflow.contracts.TrialOutcome;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.reporting.journal.JobTopic;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for outcomes of trials. */
@ApplicationScoped
class TrialOutcomeConsumer {
    private final Delivery delivery;
    private final Projector projector;

    TrialOutcomeConsumer(Delivery delivery, Projector projector) {
        this.delivery = delivery;
        this.projector = projector;
    }

    @Incoming("trials-outcomes")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(records, TrialOutcome.class, messages -> projector.project(JobTopic.TRIALS, messages));
    }
}
