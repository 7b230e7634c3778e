package dev.orcaworkflow.recovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.contracts.Evidence;
import dev.orcaworkflow.contracts.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Repairs and their proof between a real broker and a real database. */
@QuarkusTest
@RealParts
class RecoveryTest {
    private static final Evidence NOT_CONVERGED = new Evidence(null, null, "NOT_CONVERGED", null, null, "no", null);

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
    void saysThatNobodyWaitsForAnAnswer() {
        given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body("{\"value\": \"Mooring1\"}")
                .post("/api/v1/signatures/object-missing-00000000:answer")
                .then()
                .statusCode(404);
    }

    private static String text(JsonNode event) {
        return event.path("text").path("inline").asText();
    }

    private static UUID trialId(JsonNode trial) {
        return UUID.fromString(trial.path("trialId").asText());
    }
}
