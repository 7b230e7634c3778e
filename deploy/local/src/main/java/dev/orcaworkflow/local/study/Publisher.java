package dev.orcaworkflow.local.study;

import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.local.client.NotReachable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes configurations exactly as any other Kafka client would: the text as it is, settings as plain headers. */
public final class Publisher {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int LARGEST_TEXT = 4 << 20;

    private final String broker;

    public Publisher(String broker) {
        this.broker = broker;
    }

    /**
     * Publishes all of them; returns when the broker has them.
     *
     * @throws NotReachable when the broker does not take them
     */
    public void publish(List<StudyConfiguration> configurations, BatchOptions options) throws IOException {
        Producer<String, byte[]> producer =
                new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (StudyConfiguration configuration : configurations) {
                sent.add(producer.send(message(configuration, options)));
            }
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get();
            }
        } catch (ExecutionException e) {
            throw new NotReachable(
                    "The broker at %s did not take the configurations: %s"
                            .formatted(broker, e.getCause().getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReachable("Interrupted while publishing", e);
        } finally {
            producer.close(Duration.ofSeconds(1));
        }
    }

    private static ProducerRecord<String, byte[]> message(StudyConfiguration configuration, BatchOptions options)
            throws IOException {
        var message = new ProducerRecord<>(
                Topics.CONFIGS_SUBMITTED, configuration.key(), Files.readAllBytes(configuration.file()));
        options.headers(configuration.folder())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private Map<String, Object> settings() throws IOException {
        Map<String, Object> settings = new HashMap<>(security());
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_TEXT);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        return settings;
    }

    /** What a secured broker wants to know, from the file that {@code WORKFLOW_KAFKA} names: Kafka's own properties. */
    private static Map<String, String> security() throws IOException {
        String file = System.getenv("WORKFLOW_KAFKA");
        if (file == null) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
