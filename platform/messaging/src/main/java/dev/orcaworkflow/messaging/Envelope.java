package dev.orcaworkflow.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads what stands on the outside of a message. */
final class Envelope {
    private Envelope() {}

    static <E> Received<E> open(ConsumerRecord<byte[], byte[]> message, E event) {
        Map<String, String> headers = headers(message);
        String id = headers.getOrDefault(
                EventHeaders.ID, message.topic() + "/" + message.partition() + "@" + message.offset());
        return new Received<>(
                id, message.topic(), text(message.key()), event, payload(message), headers, time(headers, message));
    }

    /** Never null: a message without a value is one of no bytes. */
    static byte[] payload(ConsumerRecord<byte[], byte[]> message) {
        return message.value() == null ? new byte[0] : message.value();
    }

    static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : String.valueOf(text(header.value()));
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        headers.values().removeIf(Objects::isNull);
        return headers;
    }

    private static long time(Map<String, String> headers, ConsumerRecord<byte[], byte[]> message) {
        String time = headers.get(EventHeaders.TIME);
        try {
            return time == null ? message.timestamp() : Instant.parse(time).toEpochMilli();
        } catch (DateTimeParseException notOurs) {
            return message.timestamp();
        }
    }

    static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
