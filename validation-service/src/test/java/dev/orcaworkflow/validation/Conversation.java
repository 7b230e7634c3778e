package dev.orcaworkflow.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.messaging.EventCodec;
import dev.orcaworkflow.testkit.TestTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The topics around the service, as the other services and users see them, from the moment this object was made. */
public final class Conversation {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventCodec codec = new EventCodec();
    private final TestTopic submitted = TestTopic.fromNow(Topics.CONFIGS_SUBMITTED);
    private final TestTopic approved = TestTopic.fromNow(Topics.CONFIGS_APPROVED);
    private final TestTopic rejected = TestTopic.fromNow(Topics.CONFIGS_REJECTED);
    private final TestTopic requested = TestTopic.fromNow(Topics.TRIALS_REQUESTED);

    public void submit(String key, byte[] text, Map<String, String> headers) {
        submitted.publish(key, text, headers);
    }

    /** Publishes all at once, so that they are polled together. */
    public void submit(Map<String, byte[]> texts, Map<String, String> headers) {
        submitted.publish(texts.entrySet().stream()
                .map(text -> submitted.message(text.getKey(), text.getValue(), headers))
                .toList());
    }

    /** Says an event as another service would. */
    public void say(String topic, String key, Object event) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", codec.typeOf(event));
        headers.put("ce_time", Instant.now().toString());
        TestTopic.fromNow(topic).publish(key, codec.encode(event), headers);
    }

    public List<JsonNode> approved(String batch) {
        return of(approved, batch);
    }

    public List<JsonNode> rejected(String batch) {
        return of(rejected, batch);
    }

    public List<JsonNode> trials(String batch) {
        return of(requested, batch);
    }

    public List<JsonNode> verdicts(String batch) {
        return Stream.concat(approved(batch).stream(), rejected(batch).stream()).toList();
    }

    /** The verdicts on a batch once there are that many. */
    public List<JsonNode> awaitVerdicts(String batch, int count) {
        return await().until(() -> verdicts(batch), list -> list.size() >= count);
    }

    public JsonNode awaitTrial(String batch) {
        return await().until(() -> trials(batch), list -> !list.isEmpty()).getLast();
    }

    /** Trials of all batches whose names begin so. */
    public List<JsonNode> trialsUnder(String prefix) {
        return of(requested, batch -> batch.startsWith(prefix));
    }

    /** Approvals in all batches whose names begin so. */
    public List<JsonNode> approvedUnder(String prefix) {
        return of(approved, batch -> batch.startsWith(prefix));
    }

    private static List<JsonNode> of(TestTopic topic, String batch) {
        return of(topic, batch::equals);
    }

    private static List<JsonNode> of(TestTopic topic, Predicate<String> batch) {
        return topic.messages().stream()
                .map(message -> json(message.value()))
                .filter(event -> batch.test(event.path("batch").asText()))
                .toList();
    }

    private static JsonNode json(byte[] value) {
        try {
            return JSON.readTree(new String(value, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
