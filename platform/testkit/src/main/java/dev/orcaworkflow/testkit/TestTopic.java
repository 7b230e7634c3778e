package dev.orcaworkflow.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** A topic of the test broker as an outsider sees it: plain client, no group, from the moment this object was made. */
public final class TestTopic {
    static {
        // What a test waits for comes soon, or late on a busy machine; a test that fails would fail all the same.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(90));
    }

    /** A message as it lay on the topic. */
    public record Message(String key, byte[] value, Map<String, String> headers, int partition, long offset) {
        /** The value as UTF-8 text, or null for a tombstone. */
        public String text() {
            return value == null ? null : new String(value, UTF_8);
        }
    }

    private final String name;
    private final Map<TopicPartition, Long> start;

    private TestTopic(String name, Map<TopicPartition, Long> start) {
        this.name = name;
        this.start = start;
    }

    /** Sees only what comes from now on: tests that share the broker do not see each other's messages. */
    public static TestTopic fromNow(String name) {
        try (var consumer = consumer()) {
            return new TestTopic(name, consumer.endOffsets(partitions(consumer, name)));
        }
    }

    /** Headers of an event in CloudEvents' binary mode, as far as readers need them. */
    public static Map<String, String> eventHeaders(String id, String type) {
        return Map.of("ce_id", id, "ce_type", type);
    }

    /** Publishes and waits for the broker's acknowledgement. */
    public void publish(String key, byte[] value, Map<String, String> headers) {
        publish(List.of(message(key, value, headers)));
    }

    /** Publishes all of them at once, so that a consumer polls them together, and waits for the acknowledgements. */
    public void publish(List<ProducerRecord<String, byte[]>> messages) {
        try (var producer = producer()) {
            var answers = messages.stream().map(producer::send).toList();
            producer.flush();
            for (var answer : answers) {
                answer.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Could not publish to " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while publishing to " + name, e);
        }
    }

    /** A message for this topic; key and value may be null. */
    public ProducerRecord<String, byte[]> message(String key, byte[] value, Map<String, String> headers) {
        var message = new ProducerRecord<>(name, key, value);
        headers.forEach((header, text) -> message.headers().add(header, text.getBytes(UTF_8)));
        return message;
    }

    /** Everything that has arrived so far, in order per partition. */
    public List<Message> messages() {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer, name);
            var end = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            start.forEach(consumer::seek);
            List<Message> messages = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(read -> messages.add(of(read)));
            }
            return messages;
        }
    }

    /** What has arrived so far under one key, in order. */
    public List<Message> messages(String key) {
        return messages().stream().filter(message -> key.equals(message.key())).toList();
    }

    private static Message of(ConsumerRecord<String, byte[]> read) {
        Map<String, String> headers = new HashMap<>();
        read.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new Message(read.key(), read.value(), headers, read.partition(), read.offset());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String name) {
        return consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                TestBroker.address(),
                "allow.auto.create.topics",
                false,
                // Closing waits for the answer to the fetch under way, which nobody wants any more.
                "fetch.max.wait.ms",
                5);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static KafkaProducer<String, byte[]> producer() {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestBroker.address(), "linger.ms", 5);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
