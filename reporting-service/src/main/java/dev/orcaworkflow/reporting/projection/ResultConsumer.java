package dev.orcaworkflow.reporting.projection;

import dev.orcaworkflow.contracts.ResultEvent;
import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.reporting.journal.JobTopic;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for jobs that ended without a failure. */
@ApplicationScoped
class ResultConsumer {
    private final Delivery delivery;
    private final Projector projector;

    ResultConsumer(Delivery delivery, Projector projector) {
        this.delivery = delivery;
        this.projector = projector;
    }

    @Incoming("executions-results")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.atLeastOnce(records, ResultEvent.class, messages -> projector.project(JobTopic.RESULTS, messages));
    }
}
