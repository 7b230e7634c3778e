package dev.orcaworkflow.bench.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells of failed jobs as the execution service does, and listens to what recovery makes of them. */
public final class FailedJobs implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String THEN = "2026-01-01T00:00:00Z";

    private final String text;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final Map<String, Integer> decided = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean open = true;

    /** @param text of every configuration that fails */
    public FailedJobs(String broker, String text) {
        this.text = text;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", 5, "compression.type", "lz4"),
                new StringSerializer(),
                new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "group.id",
                        "bench-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of("orcaflex.recoveries.outcomes"));
        thread = Thread.ofPlatform().name("failed-jobs").daemon().start(this::listen);
    }

    private void listen() {
        while (open) {
            consumer.poll(Duration.ofMillis(20))
                    .forEach(message -> decided.merge(batch(message.value()), 1, Integer::sum));
        }
        consumer.close();
    }

    private static String batch(String event) {
        try {
            return JSON.readTree(event).path("batch").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a JSON event: " + event, e);
        }
    }

    /** Publishes so many failures of jobs of a batch and returns when the broker has them. */
    public void fail(String batch, int jobs) throws JsonProcessingException {
        for (int number = 0; number < jobs; number++) {
            UUID job = UUID.randomUUID();
            var message = new ProducerRecord<>(
                    "orcaflex.executions.failures", job.toString(), JSON.writeValueAsString(event(batch, job)));
            header(message, "ce_id", UUID.randomUUID().toString());
            header(message, "ce_type", "dev.orcaworkflow.job.failed.v1");
            var _ = producer.send(message);
        }
        producer.flush();
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode event(String batch, UUID job) {
        var event = JSON.createObjectNode();
        event.put("jobId", job.toString()).put("batch", batch).put("config", job + ".yml");
        event.put("generation", 1).put("revision", 1).put("attempt", 1).put("version", 3);
        event.putObject("text").put("inline", text).put("sha256", "0".repeat(64));
        event.putObject("submission")
                .put("folder", "")
                .putObject("settings")
                .put("mode", "parallel")
                .put("priority", 4)
                .put("stopOn", "never")
                .put("recovery", "configuration")
                .put("tolerance", 0)
                .put("purpose", "standard");
        event.put("shape", "shape").put("startedAt", THEN).put("finishedAt", THEN);
        event.put("seconds", 1.0).put("cpuSeconds", 1.0);
        event.putObject("evidence").put("engineCode", "RESULT_REJECTED").put("message", "for the benchmark");
        event.put("partial", false);
        event.putObject("files").put("total", 1).put("succeeded", 0).put("failed", 1);
        event.putArray("fileFailures");
        event.putArray("outputs");
        return event;
    }

    /** How many decisions about jobs of the batch were heard so far. */
    public int decided(String batch) {
        return decided.getOrDefault(batch, 0);
    }

    public void await(String batch, int decisions, Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (decided(batch) < decisions) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%d of %d decisions for %s within %s".formatted(decided(batch), decisions, batch, longest));
            }
            Thread.sleep(1);
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
