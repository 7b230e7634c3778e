package dev.orcaworkflow.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The one producer of a service: idempotent, acknowledged by all replicas, giving up in seconds rather than minutes. */
@ApplicationScoped
class Broker {
    private final Map<String, Object> connection;
    private final int timeout;
    private final KafkaProducer<byte[], byte[]> producer;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> connection, MessagingConfig config) {
        this.connection = connection;
        this.timeout = Math.toIntExact(config.sendTimeout().toMillis());
        this.producer = new KafkaProducer<>(producerSettings(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> producerSettings() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout / 2);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return settings;
    }

    /** Starts to send; the future fails when the broker did not acknowledge in time or never can. */
    Future<RecordMetadata> send(OutboxMessage message) {
        return producer.send(toRecord(message));
    }

    /** Topic names as the broker has them; throws when it does not answer. */
    Set<String> topics() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout / 2);
        try (Admin admin = Admin.create(settings)) {
            return admin.listTopics().names().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the broker does not answer: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while asking the broker for its topics", e);
        }
    }

    /** Makes topics; one that another service made in the meantime is as good. Throws when the broker does not answer. */
    void create(List<NewTopic> topics) {
        try (Admin admin = Admin.create(connection)) {
            for (KafkaFuture<Void> made : admin.createTopics(topics).values().values()) {
                await(made);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while making topics", e);
        }
    }

    private static void await(KafkaFuture<Void> made) throws InterruptedException {
        try {
            made.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e.getCause().getMessage(), e);
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> toRecord(OutboxMessage message) {
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
    }
}
