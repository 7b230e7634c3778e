package dev.orcaworkflow.testkit.invariant;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * I2: a job ends at most once per generation, by what was told. The same event told twice is one; two events with ids of
 * their own are two results.
 */
record AcceptedResults(String broker) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOPIC = "orcaflex.executions.results";

    List<String> faults() {
        Map<String, Set<String>> endings = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> message : messages()) {
            endings.computeIfAbsent(life(message), _ -> new HashSet<>())
                    .add(header(message, "ce_type") + " " + header(message, "ce_id"));
        }
        List<String> faults = new ArrayList<>();
        endings.forEach((life, ended) -> {
            if (ended.size() > 1) {
                faults.add("I2: %s ended %d times: %s".formatted(life, ended.size(), ended));
            }
        });
        return faults;
    }

    private static String life(ConsumerRecord<byte[], byte[]> message) {
        try {
            JsonNode event = JSON.readTree(message.value());
            return "job %s, generation %d"
                    .formatted(
                            event.path("jobId").asText(),
                            event.path("generation").asInt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    private List<ConsumerRecord<byte[], byte[]>> messages() {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
            return messages;
        }
    }
}
