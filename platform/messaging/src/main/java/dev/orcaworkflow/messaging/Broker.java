package dev.orcaworkflow.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The one producer of a service: idempotent, acknowledged by all replicas, giving up in seconds rather than minutes. */
@ApplicationScoped
class Broker {
    private final Map<String, Object> connection;
    private final KafkaProducer<String, byte[]> producer;
    /** Progress must not wait behind a dead broker: its producer drops at once when it cannot send. */
    private final KafkaProducer<String, byte[]> carefree;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> connection, MessagingConfig config) {
        this.connection = connection;
        this.producer = producer(config.sendTimeout(), "all");
        this.carefree = producer(config.sendTimeout(), "1");
    }

    private KafkaProducer<String, byte[]> producer(Duration timeout, String acks) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, acks);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, acks.equals("all"));
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) timeout.toMillis() / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, acks.equals("all") ? timeout.toMillis() / 2 : 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Starts to send; the future fails when the broker did not acknowledge in time or never can. */
    Future<RecordMetadata> send(OutboxMessage message) {
        return producer.send(toRecord(message));
    }

    void sendAndForget(OutboxMessage message) {
        var _ = carefree.send(toRecord(message));
    }

    /** Topic names as the broker has them; throws when it does not answer. */
    Set<String> topics() {
        try (Admin admin = Admin.create(connection)) {
            return admin.listTopics().names().get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while asking the broker for its topics", e);
        }
    }

    private static ProducerRecord<String, byte[]> toRecord(OutboxMessage message) {
        var sent = new ProducerRecord<>(message.topic(), message.key(), message.payload());
        Iterator<String> headers = message.headers().iterator();
        while (headers.hasNext()) {
            sent.headers().add(headers.next(), headers.next().getBytes(StandardCharsets.UTF_8));
        }
        return sent;
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
        carefree.close(Duration.ZERO);
    }
}
