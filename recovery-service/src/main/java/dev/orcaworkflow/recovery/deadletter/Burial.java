package dev.orcaworkflow.recovery.deadletter;

import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.messaging.NameBasedId;
import dev.orcaworkflow.messaging.Received;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A message as it lies on a dead letter topic, told apart into what it was and why it is there.
 *
 * @param headers of the original message
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Burial(
        UUID id,
        String topic,
        String consumer,
        String exception,
        String reason,
        String key,
        Map<String, String> headers,
        byte[] payload,
        Instant at) {
    private static final String OURS = "dlq_";

    /** Told twice it is the same one: its id is that of the place which the message had on its topic. */
    static Burial of(Received<byte[]> found) {
        Map<String, String> all = found.headers();
        Place place = Place.of(found.topic());
        String topic = all.getOrDefault("dlq_topic", place.topic());
        String consumer = all.getOrDefault("dlq_group", place.consumer());
        Map<String, String> original = new TreeMap<>(all);
        original.keySet().removeIf(name -> name.startsWith(OURS));
        return new Burial(
                NameBasedId.of(
                        "dead letter",
                        topic,
                        consumer,
                        all.getOrDefault("dlq_partition", ""),
                        all.getOrDefault("dlq_offset", found.id())),
                topic,
                consumer,
                all.getOrDefault("dlq_exception", "unknown"),
                all.getOrDefault("dlq_reason", "no reason was given"),
                found.key(),
                original,
                found.event(),
                Instant.ofEpochMilli(found.at()));
    }

    /** What the name of a dead letter topic says, for messages that somebody else put there. */
    private record Place(String topic, String consumer) {
        static Place of(String deadLetters) {
            return Topics.READERS.entrySet().stream()
                    .flatMap(read -> read.getValue().stream().map(group -> new Place(read.getKey(), group)))
                    .filter(place ->
                            Topics.deadLetters(place.topic(), place.consumer()).equals(deadLetters))
                    .findFirst()
                    .orElse(new Place(deadLetters, "unknown"));
        }
    }

    /** What the problem is, without what differs from message to message. */
    List<String> problem() {
        return List.of(topic, consumer, exception);
    }
}
