package dev.orcaworkflow.recovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.testkit.HeldClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Runs of an unchanged text, and where they end: between a real broker and a real database. */
@QuarkusTest
@RealParts
class RetryTest {
    private static final Evidence LICENCE =
            new Evidence(null, null, "25", "DLLError", null, "Error code: 25\nno seat", null);
    private static final Evidence NOT_CONVERGED = new Evidence(null, null, "NOT_CONVERGED", null, null, "no", null);

    @Inject
    HeldClock clock;

    private final Conversation conversation = new Conversation();

    @Test
    void runsTheUnchangedTextAgainWhenItsTimeHasCome() {
        Job job = Job.of(MooringStudy.configuration("Mooring1"));

        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(1, LICENCE));
        conversation.awaitOutcome(job.id(), "attempted");
        assertThat(conversation.revisions(job.id())).isEmpty();
        clock.tick(Duration.ofMinutes(1));
        JsonNode revised = conversation.awaitRevision(job.id());

        assertThat(revised.path("revision").asInt()).isEqualTo(1);
        assertThat(revised.path("attempt").asInt()).isEqualTo(1);
        assertThat(revised.path("mark").asText()).isEqualTo("retried");
        assertThat(revised.path("text").path("inline").asText()).isEqualTo(job.text());
    }

    @Test
    void givesUpAfterTheLastRetry() {
        Job job = Job.of(MooringStudy.configuration("Mooring1"));

        for (int attempt = 1; attempt <= 3; attempt++) {
            int retries = attempt;
            conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(attempt, LICENCE));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> conversation.outcomes(job.id(), "attempted").size() == retries);
            clock.tick(Duration.ofHours(1));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> conversation.revisions(job.id()).size() == retries);
        }
        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(4, LICENCE));

        assertThat(conversation.awaitOutcome(job.id(), "dead").path("reason").asText())
                .startsWith("3 retries did not help");
    }

    @Test
    void decidesOnceHoweverOftenAFailureIsDelivered() {
        Job job = Job.of(MooringStudy.configuration("Mooring1"));
        Job witness = Job.of(MooringStudy.configuration("Mooring1"));
        UUID id = UUID.randomUUID();

        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(1, NOT_CONVERGED), id);
        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(1, NOT_CONVERGED), id);
        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(1, NOT_CONVERGED));
        conversation.awaitOutcome(job.id(), "dead");
        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), witness.failed(1, NOT_CONVERGED));
        conversation.awaitOutcome(witness.id(), "dead");

        assertThat(conversation.outcomes(job.id(), "dead")).hasSize(1);
    }

    @Test
    void dropsTheWorkOfACancelledBatch() {
        Job waiting = Job.of(MooringStudy.configuration("Line"));
        Job late = waiting.sibling();
        conversation.say(Topics.CONFIGS_REJECTED, waiting.id(), waiting.repairable("object-unknown"));
        conversation.awaitOutcome(waiting.id(), "attempted");

        conversation.say(
                Topics.BATCHES_EVENTS,
                waiting.id(),
                new BatchEvent.Cancelled(waiting.batch(), 7, Instant.parse("2026-03-01T12:00:00Z"), "not needed"));
        await().atMost(Duration.ofSeconds(30)).until(() -> status(waiting).equals("dropped"));
        conversation.say(Topics.EXECUTIONS_FAILURES, late.id(), late.failed(1, LICENCE));
        Job witness = Job.of(MooringStudy.configuration("Mooring1"));
        conversation.say(Topics.EXECUTIONS_FAILURES, late.id(), witness.failed(1, NOT_CONVERGED));
        conversation.awaitOutcome(witness.id(), "dead");

        assertThat(conversation.outcomes(late.id(), "")).isEmpty();
    }

    @Test
    void endsAtOnceWhereRecoveryIsOff() {
        Job job = Job.of(MooringStudy.configuration("Mooring1")).with(RecoveryScope.OFF);

        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(1, LICENCE));
        JsonNode dead = conversation.awaitOutcome(job.id(), "dead");

        assertThat(dead.path("reason").asText()).isEqualTo("recovery is off for this batch");
        assertThat(dead.path("diagnosis").path("fineClass").asText()).isEqualTo("license");
    }

    @Test
    void showsThreeThousandFailuresOfFourKindsAsFourProblems() {
        Job one = Job.of(MooringStudy.configuration("Mooring1"));
        List<Evidence> kinds = List.of(
                new Evidence(null, null, "RESULT_REJECTED", null, null, "tension of case %d is not finite", null),
                new Evidence(null, null, null, "KeyError", null, "'Label'", null),
                new Evidence(null, null, null, null, null, "Object 'Riser' not found in model", null),
                new Evidence(null, null, "27", "DLLError", null, "Error code: 27 in C:\\runs\\%d.sim", null));

        conversation.sayAll(
                Topics.EXECUTIONS_FAILURES,
                IntStream.range(0, 3000)
                        .mapToObj(number -> one.numbered(number).failed(1, Job.numbered(kinds.get(number % 4), number)))
                        .toList());

        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> given().queryParam("batch", one.batch())
                .get("/api/v1/signatures")
                .then()
                .body("", hasSize(4))
                .body("dead", equalTo(List.of(750, 750, 750, 750))));
        given().queryParam("batch", one.batch())
                .get("/api/v1/signatures")
                .then()
                .body("cause", everyItem(not(emptyOrNullString())))
                .body("fix", everyItem(not(emptyOrNullString())))
                .body("retry", everyItem(startsWith("workflow retry " + one.batch() + " --signature ")));
    }

    private static String status(Job job) {
        return given().queryParam("batch", job.batch())
                .get("/api/v1/recoveries")
                .path("[0].status");
    }
}
