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
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Recovery between a real broker and a real database. */
@QuarkusTest
@RealParts
class RecoveryTest {
    private static final Evidence LICENCE =
            new Evidence(null, null, "25", "DLLError", null, "Error code: 25\nno seat", null);
    private static final Evidence NOT_CONVERGED = new Evidence(null, null, "NOT_CONVERGED", null, null, "no", null);

    @Inject
    HeldClock clock;

    @Inject
    Session session;

    private final Conversation conversation = new Conversation();

    @Test
    void handsBackACompletedSectionOnceItsTrialHasPassed() {
        Job job = Job.of(MooringStudy.withoutSection());

        conversation.say(Topics.CONFIGS_REJECTED, job.id(), job.repairable("missing-section"));
        JsonNode trial = conversation.awaitTrial(job.id());
        assertThat(conversation.revisions(job.id())).isEmpty();
        conversation.say(Topics.TRIALS_OUTCOMES, trialId(trial), job.passed(trialId(trial)));
        JsonNode revised = conversation.awaitRevision(job.id());

        assertThat(trial.path("file").asText()).isEqualTo("study/models/intact_00.yml");
        assertThat(trial.path("requestedBy").asText()).isEqualTo("recovery");
        assertThat(revised.path("revision").asInt()).isEqualTo(2);
        assertThat(revised.path("mark").asText()).isEqualTo("text-changed");
        assertThat(revised.path("strategy").asText()).isEqualTo("complete-missing-section");
        assertThat(revised.path("text").path("inline").asText())
                .startsWith(job.text())
                .contains("ObjectName: Mooring3");
        assertThat(revised.path("difference").asText()).contains("+summary_settings:");
        assertThat(conversation
                        .awaitOutcome(job.id(), "succeeded")
                        .path("diagnosis")
                        .path("fineClass")
                        .asText())
                .isEqualTo("missing_section");
    }

    @Test
    void endsARepairWhoseTrialFailed() {
        Job job = Job.of(MooringStudy.configuration("mooring 2"));

        conversation.say(Topics.CONFIGS_REJECTED, job.id(), job.repairable("object-name-form"));
        UUID trial = trialId(conversation.awaitTrial(job.id()));
        conversation.say(Topics.TRIALS_OUTCOMES, trial, job.failedTrial(trial, NOT_CONVERGED));
        JsonNode dead = conversation.awaitOutcome(job.id(), "dead");

        assertThat(dead.path("diagnosis").path("fineClass").asText()).isEqualTo("statics_not_converged");
        assertThat(dead.path("tried").get(0).asText()).startsWith("mend-object-name");
        assertThat(conversation.revisions(job.id())).isEmpty();
    }

    @Test
    void triesASkippedObjectOnAFileThatLacksIt() {
        Job job = Job.of(MooringStudy.overAllModels("Mooring3"));

        conversation.say(Topics.CONFIGS_REJECTED, job.id(), job.repairable("object-absent"));
        JsonNode trial = conversation.awaitTrial(job.id());

        assertThat(trial.path("file").asText()).isEqualTo("study/models/removed_00.yml");
        assertThat(trial.path("text").path("inline").asText()).contains("skip_absent: [Mooring3]");
    }

    @Test
    void usesOneAnswerForAllJobsThatWaitForItAndForLaterOnes() {
        Job first = Job.of(MooringStudy.configuration("Line"));
        Job second = first.sibling();

        conversation.say(Topics.CONFIGS_REJECTED, first.id(), first.repairable("object-unknown"));
        conversation.say(Topics.CONFIGS_REJECTED, second.id(), second.repairable("object-unknown"));
        JsonNode question = conversation.awaitOutcome(first.id(), "attempted");
        conversation.awaitOutcome(second.id(), "attempted");
        String signature = question.path("diagnosis").path("signature").asText();

        assertThat(question.path("suggestion").asText()).contains("Mooring1").contains(signature);
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"value\": \"Mooring9\", \"batch\": \"" + first.batch() + "\"}")
                .post("/api/v1/signatures/" + signature + ":answer")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"value\": \"Mooring2\", \"batch\": \"" + first.batch() + "\"}")
                .post("/api/v1/signatures/" + signature + ":answer")
                .then()
                .statusCode(200)
                .body("resolved", hasSize(2));
        for (Job job : new Job[] {first, second}) {
            UUID trial = trialId(conversation.awaitTrial(job.id()));
            conversation.say(Topics.TRIALS_OUTCOMES, trial, job.passed(trial));
            assertThat(conversation
                            .awaitRevision(job.id())
                            .path("text")
                            .path("inline")
                            .asText())
                    .contains("ObjectName: Mooring2  # the windward one");
        }
        Job later = first.sibling().sibling();
        conversation.say(Topics.CONFIGS_REJECTED, later.id(), later.repairable("object-unknown"));
        assertThat(conversation
                        .awaitTrial(later.id())
                        .path("text")
                        .path("inline")
                        .asText())
                .contains("ObjectName: Mooring2");
    }

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

    /** A repair that always "succeeds" and always fails again is bounded, and then a person decides. */
    @Test
    void doesNotTryAgainWhatPassedItsTrialAndFailedInTheSameWay() {
        Evidence timeout = new Evidence(null, null, "PROCESSING_TIMEOUT", null, null, "no result in time", null);
        Job job = Job.of(MooringStudy.configuration("Mooring1"));
        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(1, timeout));
        UUID trial = trialId(conversation.awaitTrial(job.id()));
        conversation.say(Topics.TRIALS_OUTCOMES, trial, job.passed(trial));
        conversation.awaitRevision(job.id());

        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(2, timeout));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> conversation.trials(job.id()).size() == 2);

        assertThat(conversation
                        .trials(job.id())
                        .getLast()
                        .path("text")
                        .path("inline")
                        .asText())
                .contains("max_workers: 4");
        given().queryParam("batch", job.batch())
                .get("/api/v1/recoveries")
                .then()
                .body("[0].attempts.strategy", equalTo(List.of("extend-time-limit", "fewer-workers")))
                .body("[0].attempts.outcome", equalTo(List.of("recovery_failed", "open")));
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

    @Test
    void triesOneWayToAStaticPositionAfterTheOtherUnderThePolicyInputs() {
        Job job = Job.of(MooringStudy.forProgram("Mooring1")).with(RecoveryScope.INPUTS);
        Evidence statics = new Evidence(null, null, "27", "DLLError", null, "Static calculation failed", null);
        Evidence notProved = new Evidence(null, null, "STATICS_NOT_PROVED", null, null, "does not hold", null);

        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failedWith("orcaflex", 1, statics));
        JsonNode first = conversation.awaitTrial(job.id());
        conversation.say(Topics.TRIALS_OUTCOMES, trialId(first), job.failedTrial(trialId(first), notProved));
        JsonNode second = awaitTrials(job, 2).getLast();
        assertThat(conversation.revisions(job.id())).isEmpty();
        conversation.say(Topics.TRIALS_OUTCOMES, trialId(second), job.passed(trialId(second)));
        JsonNode revised = conversation.awaitRevision(job.id());

        assertThat(text(first)).contains("  statics_search: start-shape\n");
        assertThat(text(second)).contains("  statics_search: damping\n").doesNotContain("start-shape");
        assertThat(revised.path("mark").asText()).isEqualTo("text-changed");
        assertThat(revised.path("changes"))
                .singleElement()
                .asString()
                .contains("looked for with another damping", "count only where the model's own settings converge");
    }

    @Test
    void leavesStaticsOfTheEmbeddedEngineToAPerson() {
        Job job = Job.of(MooringStudy.configuration("Mooring1")).with(RecoveryScope.INPUTS);

        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(1, NOT_CONVERGED));

        assertThat(conversation.awaitOutcome(job.id(), "dead").path("reason").asText())
                .contains("Not tried: other-start-shape does not apply to the embedded engine");
    }

    @Test
    void keepsNothingOfARemedyThatDidNotHelp() {
        Evidence memory = new Evidence(null, null, "OUT_OF_MEMORY", null, null, "Took 900 MiB", null);
        Job job = Job.of(MooringStudy.forProgram("Mooring1"));

        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failedWith("orcaflex", 1, memory));
        JsonNode first = conversation.awaitTrial(job.id());
        conversation.say(Topics.TRIALS_OUTCOMES, trialId(first), job.failedTrial(trialId(first), memory));
        JsonNode second = awaitTrials(job, 2).getLast();

        assertThat(text(first)).contains("max_workers: 4");
        assertThat(text(second)).contains("files_per_process: 1").doesNotContain("max_workers");
    }

    @Test
    void completesASectionAsTheTemplateHasItThatValidationSends() {
        Job job = Job.of(MooringStudy.withoutSection());

        conversation.say(
                Topics.CONFIGS_REJECTED,
                job.id(),
                job.repairable("missing-section", MooringStudy.configuration("Mooring2")));

        assertThat(text(conversation.awaitTrial(job.id())))
                .contains("ObjectName: Mooring2")
                .doesNotContain("ObjectName: Mooring1");
    }

    @Test
    void endsWhenValidationRefusesTheRevision() {
        Job job = Job.of(MooringStudy.configuration("[Mooring2]"));
        conversation.say(Topics.CONFIGS_REJECTED, job.id(), job.repairable("not-a-string"));
        UUID trial = trialId(conversation.awaitTrial(job.id()));
        conversation.say(Topics.TRIALS_OUTCOMES, trial, job.passed(trial));
        conversation.awaitRevision(job.id());

        conversation.say(Topics.CONFIGS_REJECTED, job.id(), job.rejected(2, true, "no-files-matched"));

        assertThat(conversation.awaitOutcome(job.id(), "dead").path("reason").asText())
                .startsWith("validation rejected the revised text");
    }

    @Test
    void extendsTheTimeLimitOfAJobThatRanOutOfTime() {
        Job job = Job.of(MooringStudy.configuration("Mooring1"));
        Evidence timeout = new Evidence(null, null, "PROCESSING_TIMEOUT", null, null, "no result in time", null);

        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(1, timeout));

        assertThat(conversation.awaitTrial(job.id()).path("text").path("inline").asText())
                .contains("timeout_per_file: 2400");
    }

    /** The record of earlier attempts decides, once it is read anew. */
    @Test
    void triesFirstWhatHelpedMostAgainstTheSameRule() {
        Evidence killed = new Evidence(124, null, null, null, null, "ended by a time limit", null);
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("""
                        insert into recovery_attempt (job_id, number, batch, generation, rule, signature, strategy, description,
                            outcome, started_at)
                        select gen_random_uuid(), 1, 'earlier', 1, 'exit-timeout', 's', 'fewer-workers', 'd',
                            'RECOVERY_SUCCESSFUL', now() from generate_series(1, 20)""").executeUpdate());
        clock.tick(Duration.ofMinutes(1));
        Job job = Job.of(MooringStudy.configuration("Mooring1"));

        conversation.say(Topics.EXECUTIONS_FAILURES, job.id(), job.failed(1, killed));

        assertThat(text(conversation.awaitTrial(job.id())))
                .contains("max_workers: 4")
                .doesNotContain("timeout_per_file");
        given().get("/api/v1/strategies")
                .then()
                .body("find { it.rule == 'exit-timeout' }.rate", equalTo(1.0f))
                .body("find { it.rule == 'exit-timeout' }.poor", equalTo(false));
    }

    @Test
    void classifiesAnyErrorTextOverHttp() {
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"message\": \"Error code: 27\\nno equilibrium\", \"exceptionType\": \"DLLError\"}")
                .post("/api/v1/errors:classify")
                .then()
                .statusCode(200)
                .body("class", equalTo("unknown_error"))
                .body("fineClass", equalTo("statics_not_converged"))
                .body("rule", equalTo("status-statics"))
                .body("retryable", equalTo(false));
    }

    @Test
    void refusesToClassifyNothing() {
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/errors:classify")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("status", equalTo(400));
    }

    @Test
    void saysThatNobodyWaitsForAnAnswer() {
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"value\": \"Mooring1\"}")
                .post("/api/v1/signatures/object-missing-00000000:answer")
                .then()
                .statusCode(404);
    }

    private List<JsonNode> awaitTrials(Job job, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> conversation.trials(job.id()), found -> found.size() == count);
    }

    private static String text(JsonNode event) {
        return event.path("text").path("inline").asText();
    }

    private static String status(Job job) {
        return given().queryParam("batch", job.batch())
                .get("/api/v1/recoveries")
                .path("[0].status");
    }

    private static UUID trialId(JsonNode trial) {
        return UUID.fromString(trial.path("trialId").asText());
    }
}
