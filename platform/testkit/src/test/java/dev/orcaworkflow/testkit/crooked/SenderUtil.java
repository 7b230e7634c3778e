package dev.orcaworkflow.testkit.crooked;

import io.smallrye.mutiny.Uni;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Badly named, not blocking, and past the outbox. */
class SenderUtil {
    KafkaProducer<String, String> producer;
    Uni<String> later;
}
