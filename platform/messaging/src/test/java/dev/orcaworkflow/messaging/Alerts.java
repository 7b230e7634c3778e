package dev.orcaworkflow.messaging;

import dev.orcaworkflow.contracts.ReportEvent;
import java.time.Instant;
import java.util.stream.LongStream;

/** Small events to promise. */
final class Alerts {
    private Alerts() {}

    static void append(Outbox outbox, String topic, String key, long number) {
        var alert = new ReportEvent.Firing("tide", key, "info", Long.toString(number), Instant.EPOCH);
        outbox.append(topic, key, key, NameBasedId.of(key, number), alert);
    }

    static void append(Outbox outbox, String topic, String key, int from, int to) {
        LongStream.range(from, to).forEach(number -> append(outbox, topic, key, number));
    }
}
