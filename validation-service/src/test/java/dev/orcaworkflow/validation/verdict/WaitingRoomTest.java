package dev.orcaworkflow.validation.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.testkit.TestDatabase;
import dev.orcaworkflow.validation.Conversation;
import dev.orcaworkflow.validation.Fleet;
import dev.orcaworkflow.validation.RealParts;
import dev.orcaworkflow.validation.Study;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Configurations that cannot be decided at once, and what ends their wait. */
@QuarkusTest
@RealParts
class WaitingRoomTest {
    private final Conversation conversation = new Conversation();
    private final Study study = new Study();
    private final String batch = UUID.randomUUID().toString();
    private final Map<String, String> headers = Map.of("batch", batch, "folder", study.folder());

    @Test
    void waitsForAWorkerInsteadOfRejecting() {
        // Given
        forgetAllWorkers();
        conversation.submit("a.yml", study.config("a"), headers);
        await().untilAsserted(() -> assertThat(statuses()).containsExactly("AWAITING_CAPACITY"));

        // When
        Fleet.announceWorker(conversation);

        // Then
        Fleet.passTrial(conversation, conversation.awaitTrial(batch));
        conversation.awaitVerdicts(batch, 1);
        assertThat(conversation.approved(batch)).hasSize(1);
    }

    @Test
    void rejectsAtOnceWhatNoWorkerCouldMend() {
        // Given
        forgetAllWorkers();

        // When
        conversation.submit("a.yml", study.config("a", "[" + study.line() + "]"), headers);

        // Then
        conversation.awaitVerdicts(batch, 1);
        assertThat(conversation.rejected(batch)).hasSize(1);
    }

    @Test
    void approvesWithAWarningWhenATrialDoesNotEndInTime() {
        // Given
        Fleet.announceWorker(conversation);
        conversation.submit("a.yml", study.config("a"), headers);
        JsonNode trial = conversation.awaitTrial(batch);

        // When
        TestDatabase.execute("update validation.trial set requested_at = requested_at - interval '11 minutes'"
                + " where id = '" + trial.path("trialId").asText() + "'");

        // Then
        JsonNode approved = conversation.awaitVerdicts(batch, 1).getFirst();
        assertThat(approved.path("findings").findValuesAsText("rule")).contains("TRIAL_OVERDUE");
        assertThat(approved.path("gates").findValuesAsText("result"))
                .containsExactly("passed", "passed", "passed", "warned", "passed");
    }

    @Test
    void doesNotLetACancelledBatchWaitForItsTrial() {
        // Given
        Fleet.announceWorker(conversation);
        conversation.submit("a.yml", study.config("a"), headers);
        conversation.awaitTrial(batch);

        // When
        cancel();

        // Then
        JsonNode approved = conversation.awaitVerdicts(batch, 1).getFirst();
        assertThat(approved.path("gates").findValuesAsText("result"))
                .containsExactly("passed", "passed", "passed", "not-assessed", "passed");
    }

    @Test
    void spendsNoTrialOnABatchThatWasCancelledBefore() {
        // Given
        Fleet.announceWorker(conversation);
        cancel();
        await().untilAsserted(() -> assertThat(
                        TestDatabase.values(RealParts.SCHEMA, "select halted from batch where id = '" + batch + "'"))
                .containsExactly("t"));

        // When
        conversation.submit("a.yml", study.config("a"), headers);

        // Then
        conversation.awaitVerdicts(batch, 1);
        assertThat(conversation.trials(batch)).isEmpty();
    }

    @Test
    void ignoresACancellationThatIsOlderThanTheReopening() {
        // Given
        Fleet.announceWorker(conversation);
        conversation.say(
                Topics.BATCHES_EVENTS, batch, new BatchEvent.Reopened(batch, 7, Instant.now(), "a job is retried"));

        // When
        cancel();

        // Then
        conversation.submit("a.yml", study.config("a"), headers);
        assertThat(conversation.awaitTrial(batch).path("config").asText()).isEqualTo("a.yml");
    }

    private void cancel() {
        conversation.say(Topics.BATCHES_EVENTS, batch, new BatchEvent.Cancelled(batch, 3, Instant.now(), "asked for"));
    }

    private List<String> statuses() {
        return TestDatabase.values(RealParts.SCHEMA, "select status from validation where batch = '" + batch + "'");
    }

    /** Returns when the service itself has forgotten them, too, those included that were still on their way. */
    private static void forgetAllWorkers() {
        await().until(() -> {
            TestDatabase.execute("delete from validation.capacity");
            return RestAssured.given()
                    .urlEncodingEnabled(false)
                    .body("{meta: {basename: orcaflex_post_process}}")
                    .post("/api/v1/configs:validate")
                    .jsonPath()
                    .getList("gates.note")
                    .contains("no worker offers catenary");
        });
    }
}
