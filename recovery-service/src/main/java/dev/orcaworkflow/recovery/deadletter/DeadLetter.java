package dev.orcaworkflow.recovery.deadletter;

import dev.orcaworkflow.recovery.json.HeadersColumn;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One message that one consumer group could not handle. */
@Entity
@Table(name = "dead_letter")
class DeadLetter extends PanacheEntityBase {
    enum State {
        OPEN,
        /** Back on its topic under its own id; when it fails again it comes as a new dead letter. */
        REPLAYED,
        DISCARDED
    }

    @Id
    UUID id;

    String topic;
    String consumer;
    String signature;
    String exception;
    String reason;
    String messageKey;

    @Convert(converter = HeadersColumn.class)
    Map<String, String> headers;

    byte[] payload;

    @Enumerated(EnumType.STRING)
    State state;

    boolean edited;
    String decidedBy;
    Instant buriedAt;
    Instant decidedAt;

    static DeadLetter of(Burial burial, String signature) {
        DeadLetter letter = new DeadLetter();
        letter.fill(burial, signature);
        return letter;
    }

    private void fill(Burial burial, String itsSignature) {
        id = burial.id();
        topic = burial.topic();
        consumer = burial.consumer();
        signature = itsSignature;
        exception = burial.exception();
        reason = burial.reason();
        messageKey = burial.key();
        headers = burial.headers();
        payload = burial.payload();
        state = State.OPEN;
        buriedAt = burial.at();
    }

    void edit(String text) {
        payload = text.getBytes(StandardCharsets.UTF_8);
        edited = true;
    }

    void decide(State next, String by, Instant now) {
        state = next;
        decidedBy = by;
        decidedAt = now;
    }

    DeadLetterView view() {
        return new DeadLetterView(
                id,
                topic,
                consumer,
                signature,
                exception,
                reason,
                messageKey,
                headers,
                new String(payload, StandardCharsets.UTF_8),
                state.name().toLowerCase(Locale.ROOT),
                edited,
                decidedBy,
                buriedAt,
                decidedAt);
    }
}
