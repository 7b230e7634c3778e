package dev.orcaworkflow.recovery.deadletter;

import dev.orcaworkflow.messaging.Delivery;
import dev.orcaworkflow.messaging.Received;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Way in for the dead letters of all services. */
@ApplicationScoped
class DeadLetterConsumer {
    private final Delivery delivery;
    private final DeadLetters letters;

    DeadLetterConsumer(Delivery delivery, DeadLetters letters) {
        this.delivery = delivery;
        this.letters = letters;
    }

    /** At least once is enough: a letter is known by the place that it came from. */
    @Incoming("dead-letters")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> records) {
        delivery.rawAtLeastOnce(records, this::keep);
    }

    private void keep(List<Received<byte[]>> found) {
        letters.keep(found.stream().map(Burial::of).toList());
    }
}
