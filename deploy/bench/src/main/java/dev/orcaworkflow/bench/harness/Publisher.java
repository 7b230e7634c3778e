package dev.orcaworkflow.bench.harness;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A plain Kafka client, as any user may write one. */
public final class Publisher implements AutoCloseable {
    private final KafkaProducer<String, String> producer;

    public Publisher(String broker) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", 5, "compression.type", "lz4"),
                new StringSerializer(),
                new StringSerializer());
    }

    public void submit(String key, String text, Map<String, String> headers) {
        var message = new ProducerRecord<>("orcaflex.configs.submitted", key, text);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var _ = producer.send(message);
    }

    @Override
    public void close() {
        producer.close();
    }
}
