package dev.orcaworkflow.recovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people do with jobs: run again, mend, accept, reject. */
@QuarkusTest
@RealParts
class PeopleTest {
    private static final Evidence NOT_CONVERGED = new Evidence(null, null, "NOT_CONVERGED", null, null, "no", null);
    private static final Evidence CONTRACT = new Evidence(null, null, "ENGINE_CONTRACT", null, null, "no", null);
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Conversation conversation = new Conversation();

    @Test
    void runsDeadJobsAgainInANewGenerationOncePerKey() {
        Job job = dead(Job.of(MooringStudy.configuration("Mooring1")), NOT_CONVERGED);

        retry(job.batch(), "key-1", "{}").statusCode(200).body("retried", equalTo(1));
        retry(job.batch(), "key-1", "{}").statusCode(200).body("retried", equalTo(1));
        JsonNode revised = conversation.awaitRevision(job.id());

        assertThat(revised.path("generation").asInt()).isEqualTo(2);
        assertThat(revised.path("revision").asInt()).isEqualTo(1);
        assertThat(revised.path("mark").asText()).isEqualTo("retried");
        retry(job.batch(), "key-2", "{}").statusCode(200).body("retried", equalTo(0));
        assertThat(conversation.revisions(job.id())).hasSize(1);
    }

    @Test
    void runsOnlyThoseWithTheSignatureAgain() {
        Job one = dead(Job.of(MooringStudy.configuration("Mooring1")), NOT_CONVERGED);
        Job other = dead(one.sibling(), CONTRACT);
        String signature = conversation
                .awaitOutcome(other.id(), "dead")
                .path("diagnosis")
                .path("signature")
                .asText();

        retry(one.batch(), "by-signature", "{\"signature\": \"%s\"}".formatted(signature))
                .statusCode(200)
                .body("retried", equalTo(1))
                .body("signature", equalTo(signature));
        conversation.awaitRevision(other.id());

        assertThat(conversation.revisions(one.id())).isEmpty();
    }

    @Test
    void triesEverythingAnewInTheNewGeneration() {
        Job job = dead(Job.of(MooringStudy.configuration("Mooring1")), NOT_CONVERGED);
        retry(job.batch(), "anew", "{}").statusCode(200);
        conversation.awaitRevision(job.id());

        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(2, 2, NOT_CONVERGED));

        await().atMost(PATIENCE)
                .until(() -> conversation.outcomes(job.id(), "dead").size() == 2);
    }

    @Test
    void runsSkippedAndCancelledJobsOnRequest() {
        Job skipped = Job.of(MooringStudy.configuration("Mooring1"));
        Job cancelled = skipped.sibling();
        conversation.say(Topics.EXECUTIONS_RESULTS, skipped.id(), skipped.skipped());
        conversation.say(Topics.EXECUTIONS_RESULTS, cancelled.id(), cancelled.cancelled());

        await().atMost(PATIENCE)
                .untilAsserted(() -> retry(skipped.batch(), UUID.randomUUID().toString(), "{\"states\": [\"skipped\"]}")
                        .statusCode(200)
                        .body("retried", equalTo(1)));
        JsonNode first = conversation.awaitRevision(skipped.id());
        assertThat(conversation.revisions(cancelled.id())).isEmpty();
        await().atMost(PATIENCE).untilAsserted(() -> retry(
                        skipped.batch(), UUID.randomUUID().toString(), "{\"states\": [\"cancelled\"]}")
                .statusCode(200)
                .body("retried", equalTo(1)));
        JsonNode second = conversation.awaitRevision(cancelled.id());

        assertThat(first.path("generation").asInt()).isEqualTo(2);
        assertThat(first.path("text").path("inline").asText()).isEqualTo(skipped.text());
        assertThat(first.path("mark").asText()).isEqualTo("retried");
        assertThat(second.path("attempt").asInt()).isEqualTo(1);
        retry(skipped.batch(), "again", "{\"states\": [\"skipped\", \"cancelled\", \"failed\"]}")
                .statusCode(200)
                .body("retried", equalTo(0));
        retry(skipped.batch(), "wrong", "{\"states\": [\"bored\"]}").statusCode(400);
    }

    /** The event that a job was skipped, heard again after it was raised, raises nothing. */
    @Test
    void forgetsThatAJobWasSkippedOnceItRunsAgain() {
        Job job = Job.of(MooringStudy.configuration("Mooring1"));
        Job witness = job.sibling();
        conversation.say(Topics.EXECUTIONS_RESULTS, job.id(), job.skipped());
        await().atMost(PATIENCE)
                .untilAsserted(() -> retry(job.batch(), UUID.randomUUID().toString(), "{\"states\": [\"skipped\"]}")
                        .body("retried", equalTo(1)));

        conversation.say(Topics.EXECUTIONS_RESULTS, job.id(), job.skipped());
        conversation.say(Topics.EXECUTIONS_RESULTS, job.id(), witness.skipped());

        await().atMost(PATIENCE)
                .untilAsserted(() -> retry(job.batch(), UUID.randomUUID().toString(), "{\"states\": [\"skipped\"]}")
                        .body("retried", equalTo(1)));
        assertThat(conversation.awaitRevision(witness.id()).path("generation").asInt())
                .isEqualTo(2);
        assertThat(conversation.revisions(job.id())).hasSize(1);
    }

    @Test
    void submitsADeadJobAgainWithATextThatAPersonMended() {
        Job job = dead(Job.of(MooringStudy.configuration("Mooring1")), NOT_CONVERGED);
        String mended = job.text().replace("Mooring1", "Mooring2");

        JsonNode revised = resubmitted(job, mended);

        assertThat(revised.path("strategy").asText()).isEqualTo("edited");
        assertThat(revised.path("changes").get(0).asText()).isEqualTo("edited by j.doe");
        assertThat(revised.has("trialId")).isFalse();
        resubmit(job, mended + "# more\n").statusCode(409);
    }

    @Test
    void submitsARejectedJobAgainWithATextThatAPersonMended() {
        Job job = Job.of(MooringStudy.configuration("Mooring1"));
        conversation.say(Topics.CONFIGS_REJECTED, job.id(), job.rejected(1, true, "object-unknown"));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        retry(job.batch(), UUID.randomUUID().toString(), "{}").body("needNewText", equalTo(1)));
        String mended = job.text().replace("Mooring1", "Mooring2");

        resubmitted(job, mended);

        resubmit(job, mended + "# more\n").statusCode(409);
        retry(job.batch(), "later", "{}").body("needNewText", equalTo(0));
    }

    @Test
    void leavesToBeSubmittedAnewWhatWasRejectedForHowItWasSubmitted() {
        Job duplicate = Job.of(MooringStudy.configuration("Mooring1"));
        Job witness = duplicate.sibling();
        conversation.say(Topics.CONFIGS_REJECTED, duplicate.id(), duplicate.rejected(1, true, "DUPLICATE_NAME"));
        conversation.say(Topics.CONFIGS_REJECTED, duplicate.id(), witness.rejected(1, true, "object-unknown"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> retry(witness.batch(), UUID.randomUUID().toString(), "{}")
                        .body("needNewText", equalTo(1)));

        resubmit(duplicate, duplicate.text() + "# more\n").statusCode(404);
    }

    @Test
    void takesADeadJobOffTheListOnRequest() {
        Job job = dead(Job.of(MooringStudy.configuration("Mooring1")), NOT_CONVERGED);

        post("/api/v1/jobs/" + job.id() + ":discard", "none", "{}").statusCode(200);

        given().queryParam("batch", job.batch())
                .get("/api/v1/signatures")
                .then()
                .body("[0].dead", equalTo(0));
        retry(job.batch(), "discarded", "{}").body("retried", equalTo(0));
    }

    private static ValidatableResponse resubmit(Job job, String text) {
        return given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(Map.of("text", text, "by", "j.doe"))
                .post("/api/v1/jobs/" + job.id() + ":resubmit")
                .then();
    }

    @Test
    void countsRejectedJobsThatNeedANewText() {
        Job job = Job.of(MooringStudy.configuration("mooring 2"));
        conversation.say(Topics.CONFIGS_REJECTED, job.id(), job.repairable("object-name-form"));
        UUID trial = trial(job);
        conversation.say(Topics.TRIALS_OUTCOMES, trial, job.failedTrial(trial, NOT_CONVERGED));
        conversation.awaitOutcome(job.id(), "dead");

        retry(job.batch(), "rejected", "{}")
                .statusCode(200)
                .body("retried", equalTo(0))
                .body("needNewText", equalTo(1));
    }

    @Test
    void doesNotRunJobsOfACancelledBatchAgain() {
        Job job = dead(Job.of(MooringStudy.configuration("Mooring1")), NOT_CONVERGED);
        conversation.say(
                Topics.BATCHES_EVENTS,
                job.id(),
                new BatchEvent.Cancelled(job.batch(), 7, Instant.parse("2026-03-01T12:00:00Z"), "not needed"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> retry(job.batch(), UUID.randomUUID().toString(), "{}")
                        .statusCode(409)
                        .contentType("application/problem+json"));
    }

    @Test
    void keepsAndTellsWhatAnEngineerDecides() {
        Job job = Job.of(MooringStudy.configuration("mooring 2"));
        conversation.say(Topics.CONFIGS_REJECTED, job.id(), job.repairable("object-name-form"));
        UUID trial = trial(job);
        conversation.say(Topics.TRIALS_OUTCOMES, trial, job.passed(trial));
        conversation.awaitRevision(job.id());

        decide(job, "accept", "{\"by\": \"j.doe\", \"reason\": \"it is Mooring2\"}")
                .statusCode(200)
                .body("decision", equalTo("accepted"))
                .body("revision", equalTo(2));
        JsonNode told = await().atMost(PATIENCE)
                .until(() -> conversation.decisions(job.id()), found -> !found.isEmpty())
                .getLast();

        assertThat(told.path("decision").asText()).isEqualTo("accepted");
        assertThat(told.path("by").asText()).isEqualTo("j.doe");
        assertThat(told.path("reason").asText()).isEqualTo("it is Mooring2");
        assertThat(told.path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void hasNothingToDecideAboutATextThatNobodyChanged() {
        Job job = dead(Job.of(MooringStudy.configuration("Mooring1")), NOT_CONVERGED);

        decide(job, "accept", "{\"by\": \"j.doe\"}").statusCode(409);
        decide(job, "accept", "{}").statusCode(400);
    }

    private Job dead(Job job, Evidence evidence) {
        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(1, evidence));
        conversation.awaitOutcome(job.id(), "dead");
        return job;
    }

    private UUID trial(Job job) {
        return UUID.fromString(conversation.awaitTrial(job.id()).path("trialId").asText());
    }

    private static ValidatableResponse retry(String batch, String key, String body) {
        return post("/api/v1/batches/" + batch + ":retry", key, body);
    }

    private static ValidatableResponse decide(Job job, String action, String body) {
        return post("/api/v1/jobs/" + job.id() + ":" + action, "none", body);
    }

    private static ValidatableResponse post(String path, String key, String body) {
        return given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }

    /** Another text only, which is told as one that was changed. */
    private JsonNode resubmitted(Job job, String mended) {
        resubmit(job, job.text()).statusCode(409);
        resubmit(job, mended)
                .statusCode(200)
                .body("generation", equalTo(2))
                .body("revision", equalTo(2))
                .body("difference", containsString("+        - ObjectName: Mooring2"));
        JsonNode revised = conversation.awaitRevision(job.id());
        assertThat(revised.path("mark").asText()).isEqualTo("text-changed");
        assertThat(revised.path("text").path("inline").asText()).isEqualTo(mended);
        return revised;
    }
}
