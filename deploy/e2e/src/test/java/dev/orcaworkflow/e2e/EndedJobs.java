package dev.orcaworkflow.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Listens to {@code orcaflex.executions.results} as any other team would, and remembers how each job ended. */
final class EndedJobs implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Set<String>> endingsByJob = new ConcurrentHashMap<>();
    private final Set<String> batches = ConcurrentHashMap.newKeySet();
    private final KafkaConsumer<String, String> consumer;
    private final Thread thread;
    private volatile boolean open = true;

    EndedJobs(String broker) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "group.id",
                        "e2e-ended-jobs-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest",
                        "reconnect.backoff.max.ms",
                        500),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of("orcaflex.executions.results"));
        thread = Thread.ofPlatform().name("ended-jobs").daemon().start(this::listen);
    }

    private void listen() {
        while (open) {
            for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(100))) {
                endingsByJob
                        .computeIfAbsent(message.key(), _ -> ConcurrentHashMap.newKeySet())
                        .add(header(message, "ce_type") + " " + header(message, "ce_id"));
                batches.add(batch(message.value()));
            }
        }
        consumer.close();
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String batch(String body) {
        try {
            return JSON.readTree(body).get("batch").asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError("not a JSON event: " + body, e);
        }
    }

    /** Batches that a job of ended so far. */
    Set<String> batches() {
        return Set.copyOf(batches);
    }

    /** Jobs that ended so far. */
    int count() {
        return endingsByJob.size();
    }

    /** Jobs that ended in more than one way. The same event twice is one ending. */
    Set<String> endedTwice() {
        Set<String> twice = new HashSet<>();
        endingsByJob.forEach((job, endings) -> {
            if (endings.size() > 1) {
                twice.add(job + ": " + endings);
            }
        });
        return twice;
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
