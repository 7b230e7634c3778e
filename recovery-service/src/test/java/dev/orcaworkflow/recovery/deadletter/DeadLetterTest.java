package dev.orcaworkflow.recovery.deadletter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.recovery.RealParts;
import dev.orcaworkflow.testkit.TestTopic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Messages that a service could not handle, and what people do with them. */
@QuarkusTest
@RealParts
class DeadLetterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    @Test
    void replaysADeadLetterUnderItsOwnId() {
        UUID event = UUID.randomUUID();
        UUID letter = bury(event, "{\"jobId\": 1}");

        given().urlEncodingEnabled(false)
                .get("/api/v1/dead-letters/" + letter)
                .then()
                .body("payload", equalTo("{\"jobId\": 1}"))
                .body("headers.ce_id", equalTo(event.toString()))
                .body("consumer", equalTo("reporting-service"));
        TestTopic topic = TestTopic.fromNow(Topics.EXECUTIONS_PROGRESS);
        order(letter, "replay", "{}").statusCode(200).body("state", equalTo("replayed"));

        var back = await().atMost(PATIENCE)
                .until(() -> topic.messages(event.toString()), found -> !found.isEmpty())
                .getFirst();
        assertThat(back.headers()).containsEntry("ce_id", event.toString()).doesNotContainKey("dlq_reason");
        assertThat(back.text()).isEqualTo("{\"jobId\": 1}");
    }

    @Test
    void resubmitsAMendedPayloadUnderTheSameId() {
        UUID event = UUID.randomUUID();
        UUID letter = bury(event, "{\"jobId\": 1");
        TestTopic topic = TestTopic.fromNow(Topics.EXECUTIONS_PROGRESS);

        order(letter, "resubmit", "{\"payload\": \"{\\\"jobId\\\": 1}\", \"by\": \"j.doe\"}")
                .statusCode(200)
                .body("edited", equalTo(true))
                .body("decidedBy", equalTo("j.doe"));

        var back = await().atMost(PATIENCE)
                .until(() -> topic.messages(event.toString()), found -> !found.isEmpty())
                .getFirst();
        assertThat(back.text()).isEqualTo("{\"jobId\": 1}");
        assertThat(back.headers()).containsEntry("ce_id", event.toString());
    }

    @Test
    void groupsDeadLettersByProblemAndDiscardsThemTogether() {
        UUID one = bury(UUID.randomUUID(), "{\"n\": 1}");
        UUID other = bury(UUID.randomUUID(), "{\"n\": 2}");
        String signature = signature(one);
        assertThat(signature(other)).isEqualTo(signature);

        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"by\": \"j.doe\"}")
                .post("/api/v1/dead-letters/signatures/" + signature + ":discard")
                .then()
                .statusCode(200);

        given().queryParam("signature", signature)
                .get("/api/v1/dead-letters")
                .then()
                .body("", hasSize(0));
    }

    /** As a service would: under the id of the event, with the reason, at a place of its own. */
    private UUID bury(UUID event, String payload) {
        String topic = Topics.deadLetters(Topics.EXECUTIONS_PROGRESS, "reporting-service");
        TestTopic.fromNow(topic)
                .publish(
                        event.toString(),
                        payload.getBytes(StandardCharsets.UTF_8),
                        Map.of(
                                "ce_id",
                                event.toString(),
                                "dlq_topic",
                                Topics.EXECUTIONS_PROGRESS,
                                "dlq_partition",
                                "0",
                                "dlq_offset",
                                Integer.toString(event.hashCode()),
                                "dlq_group",
                                "reporting-service",
                                "dlq_exception",
                                "IllegalArgumentException",
                                "dlq_reason",
                                "not readable at offset " + Math.abs(event.hashCode() % 1000)));
        String id = await().atMost(PATIENCE)
                .until(
                        () -> given().get("/api/v1/dead-letters").path("find { it.key == '%s' }.id".formatted(event)),
                        found -> found != null);
        return UUID.fromString(id);
    }

    private static String signature(UUID letter) {
        return given().get("/api/v1/dead-letters/" + letter).path("signature");
    }

    private static ValidatableResponse order(UUID letter, String action, String body) {
        return given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/dead-letters/" + letter + ":" + action)
                .then();
    }
}
