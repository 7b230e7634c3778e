package dev.orcaworkflow.recovery.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A dead letter as people see it.
 *
 * @param consumer consumer group that could not handle the message
 * @param signature equal signatures are one problem
 * @param headers of the original message; {@code ce_id} is kept when it is replayed
 * @param payload as text
 * @param state {@code open | replayed | discarded}
 * @param edited the payload is no longer the one that arrived
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterView(
        UUID id,
        String topic,
        String consumer,
        String signature,
        String exception,
        String reason,
        String key,
        Map<String, String> headers,
        String payload,
        String state,
        boolean edited,
        String decidedBy,
        Instant buriedAt,
        Instant decidedAt) {}
