package dev.orcaworkflow.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic read from its beginning to its present end, as any other team would. */
final class TopicReading {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TopicReading() {}

    /** An event with its type. */
    record Told(String type, JsonNode body) {
        String job() {
            return body.path("jobId").asText();
        }
    }

    static List<Told> of(String broker, String topic, String batch) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            List<Told> told = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> told.add(told(message)));
            }
            return told.stream()
                    .filter(event -> batch.equals(event.body().path("batch").asText()))
                    .toList();
        }
    }

    private static Told told(ConsumerRecord<String, String> message) {
        try {
            String type = new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
            return new Told(type, JSON.readTree(message.value()));
        } catch (JsonProcessingException e) {
            throw new AssertionError("not a JSON event: " + message.value(), e);
        }
    }
}
