package dev.orcaworkflow.messaging;

import dev.orcaworkflow.contracts.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where messages go that this service could not handle: {@code <topic>.<group>.dlq}, with the original key and value,
 * the original headers as text, and the reason in {@code dlq_*} headers. They go through the outbox, so none is lost.
 */
@Startup
@ApplicationScoped
class DeadLetters {
    private static final int LONGEST_REASON = 2000;

    private final Outbox outbox;
    private final MeterRegistry metrics;
    private final String group;

    DeadLetters(Outbox outbox, MeterRegistry metrics, @ConfigProperty(name = "quarkus.application.name") String group) {
        this.outbox = outbox;
        this.metrics = metrics;
        this.group = group;
        Topics.READERS.forEach((topic, groups) -> {
            if (groups.contains(group)) {
                counter(topic);
            }
        });
    }

    void bury(ConsumerRecord<byte[], byte[]> message, RuntimeException reason) {
        List<String> headers = new ArrayList<>();
        message.headers().forEach(header -> {
            headers.add(header.key());
            headers.add(header.value() == null ? "" : Envelope.text(header.value()));
        });
        headers.addAll(List.of(
                "dlq_topic", message.topic(),
                "dlq_partition", Integer.toString(message.partition()),
                "dlq_offset", Long.toString(message.offset()),
                "dlq_group", group,
                "dlq_exception", reason.getClass().getName(),
                "dlq_reason", shortened(String.valueOf(reason.getMessage()))));
        String topic = Topics.deadLetters(message.topic(), group);
        outbox.append(new OutboxMessage(topic, message.key(), headers, message.value()));
        counter(message.topic()).increment();
    }

    private Counter counter(String topic) {
        return metrics.counter("workflow.dead.letters", "topic", topic);
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "...";
    }
}
