package dev.orcaworkflow.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** CloudEvents 1.0 in binary mode over Kafka: attributes are headers with the prefix {@code ce_}. */
final class EventHeaders {
    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String TIME = "ce_time";

    private EventHeaders() {}

    static List<String> of(UUID id, String type, String source, String subject, Instant time) {
        return List.of(
                "ce_specversion",
                "1.0",
                ID,
                id.toString(),
                TYPE,
                type,
                "ce_source",
                source,
                "ce_subject",
                subject,
                TIME,
                time.toString(),
                "content-type",
                "application/json");
    }
}
