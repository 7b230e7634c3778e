package dev.orcaworkflow.recovery;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.contracts.FailureEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.messaging.EventCodec;
import dev.orcaworkflow.testkit.TestTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The topics around the service as the other services see them, from the moment this object was made. */
final class Conversation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final EventCodec codec = new EventCodec();
    private final TestTopic requested = TestTopic.fromNow(Topics.TRIALS_REQUESTED);
    private final TestTopic revised = TestTopic.fromNow(Topics.CONFIGS_REVISED);
    private final TestTopic outcomes = TestTopic.fromNow(Topics.RECOVERIES_OUTCOMES);

    /** Says an event as another service would. */
    void say(String topic, UUID key, Object event) {
        say(topic, key, event, UUID.randomUUID());
    }

    /** Says an event under an id, so that it can be said again. */
    void say(String topic, UUID key, Object event, UUID id) {
        TestTopic.fromNow(topic)
                .publish(
                        key.toString(),
                        codec.encode(event),
                        TestTopic.eventHeaders(id.toString(), codec.typeOf(event)));
    }

    /** Many failures at once. */
    void sayAll(String name, List<FailureEvent.Failed> events) {
        TestTopic topic = TestTopic.fromNow(name);
        topic.publish(events.stream()
                .map(event -> topic.message(
                        event.job().jobId().toString(),
                        codec.encode(event),
                        TestTopic.eventHeaders(UUID.randomUUID().toString(), codec.typeOf(event))))
                .toList());
    }

    List<JsonNode> trials(UUID job) {
        return about(requested, job, "");
    }

    List<JsonNode> revisions(UUID job) {
        return about(revised, job, "");
    }

    /** @param type for example {@code dead} */
    List<JsonNode> outcomes(UUID job, String type) {
        return about(outcomes, job, "dev.orcaworkflow.recovery." + type);
    }

    /** What engineers decided about the job's result. */
    List<JsonNode> decisions(UUID job) {
        return about(outcomes, job, "dev.orcaworkflow.result.decided");
    }

    JsonNode awaitTrial(UUID job) {
        return last(() -> trials(job));
    }

    JsonNode awaitRevision(UUID job) {
        return last(() -> revisions(job));
    }

    JsonNode awaitOutcome(UUID job, String type) {
        return last(() -> outcomes(job, type));
    }

    private static JsonNode last(java.util.concurrent.Callable<List<JsonNode>> messages) {
        return await().atMost(PATIENCE)
                .until(messages, found -> !found.isEmpty())
                .getLast();
    }

    private static List<JsonNode> about(TestTopic topic, UUID job, String type) {
        Stream<TestTopic.Message> messages = topic.messages().stream();
        return messages.filter(message -> message.headers().get("ce_type").startsWith(type))
                .map(message -> json(message.value()))
                .filter(event -> job.toString().equals(event.path("jobId").asText()))
                .toList();
    }

    private static JsonNode json(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
