package dev.orcaworkflow.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Everything that a system has told reporting, as it lies in the topics. */
record RecordedHistory(List<ConsumerRecord<byte[], byte[]>> told) {
    private static final List<String> TOPICS = List.of(
            "orcaflex.configs.approved",
            "orcaflex.configs.rejected",
            "orcaflex.configs.revised",
            "orcaflex.trials.outcomes",
            "orcaflex.executions.results",
            "orcaflex.executions.failures",
            "orcaflex.executions.capacity",
            "orcaflex.batches.events",
            "orcaflex.recoveries.outcomes");

    static RecordedHistory of(String broker) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> told = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(told::add);
            }
            return new RecordedHistory(told);
        }
    }

    /** Tells all of it to another broker, half of it twice, in an order that only the seed knows. */
    void tellShuffled(String broker, long seed) {
        List<ConsumerRecord<byte[], byte[]>> shuffled = new ArrayList<>(told);
        shuffled.addAll(told.subList(0, told.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));
        Map<String, Object> settings = Map.of("bootstrap.servers", broker);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var message : shuffled) {
                var unused = producer.send(new ProducerRecord<>(
                        message.topic(), null, message.timestamp(), message.key(), message.value(), message.headers()));
            }
        }
    }
}
