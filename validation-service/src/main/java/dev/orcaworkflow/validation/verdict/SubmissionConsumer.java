package dev.orcaworkflow.validation.verdict;

import dev.orcaworkflow.messaging.Delivery;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for configurations: any bytes at all, from any Kafka client. */
@ApplicationScoped
class SubmissionConsumer {
    private final Delivery delivery;
    private final ConfigurationValidator validator;

    SubmissionConsumer(Delivery delivery, ConfigurationValidator validator) {
        this.delivery = delivery;
        this.validator = validator;
    }

    /** At least once is enough: the job's row is the inbox. */
    @Incoming("configs-submitted")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.rawAtLeastOnce(records, validator::validate);
    }
}
