package dev.orcaworkflow.validation.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.contracts.BatchSettings;
import dev.orcaworkflow.contracts.ConfigText;
import dev.orcaworkflow.contracts.JobRef;
import dev.orcaworkflow.contracts.Mark;
import dev.orcaworkflow.contracts.Mode;
import dev.orcaworkflow.contracts.RecoveryScope;
import dev.orcaworkflow.contracts.RevisionEvent;
import dev.orcaworkflow.contracts.Submission;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.messaging.ConfigTexts;
import dev.orcaworkflow.validation.Conversation;
import dev.orcaworkflow.validation.Fleet;
import dev.orcaworkflow.validation.RealParts;
import dev.orcaworkflow.validation.Study;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts that recovery sends back. */
@QuarkusTest
@RealParts
class RevisionTest {
    private static final UUID TRIAL = UUID.randomUUID();

    private final Conversation conversation = new Conversation();
    private final Study study = new Study();
    private final String batch = UUID.randomUUID().toString();
    private JobRef job;

    @BeforeEach
    void rejectAFirstText() {
        Fleet.announceWorker(conversation);
        conversation.submit(
                "a.yml", study.config("a", "[" + study.line() + "]"), Map.of("batch", batch, "folder", study.folder()));
        JsonNode rejected = conversation.awaitVerdicts(batch, 1).getFirst();
        job = new JobRef(UUID.fromString(rejected.path("jobId").asText()), batch, "a.yml", 1, 1, 0, 1);
    }

    @Test
    void approvesAMendedTextThatPassedRecoverysTrial() {
        // When
        revise(2, study.config("a"), Mark.TEXT_CHANGED, TRIAL);

        // Then
        conversation.awaitVerdicts(batch, 2);
        JsonNode approved = conversation.approved(batch).getFirst();
        assertThat(approved.path("revision").asInt()).isEqualTo(2);
        assertThat(approved.path("mark").asText()).isEqualTo("text-changed");
        assertThat(conversation.trials(batch)).isEmpty();
    }

    @Test
    void rejectsAMendedTextThatStillHasFaultsForGood() {
        // When
        revise(2, study.config("a", "[" + study.line() + "]"), Mark.TEXT_CHANGED, TRIAL);

        // Then
        conversation.awaitVerdicts(batch, 2);
        assertThat(conversation.rejected(batch))
                .anySatisfy(
                        verdict -> assertThat(verdict.path("revision").asInt()).isEqualTo(2))
                .anySatisfy(
                        verdict -> assertThat(verdict.path("final").asBoolean()).isTrue());
    }

    @Test
    void triesAMendedTextThatNobodyHasTried() {
        // When
        revise(2, study.config("a"), Mark.TEXT_CHANGED, null);

        // Then
        assertThat(conversation.awaitTrial(batch).path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void ignoresARevisionThatTheJobHasGonePast() {
        // Given
        revise(3, study.config("a"), Mark.TEXT_CHANGED, TRIAL);
        conversation.awaitVerdicts(batch, 2);

        // When
        revise(2, study.config("a"), Mark.TEXT_CHANGED, TRIAL);
        revise(3, study.config("a"), Mark.TEXT_CHANGED, TRIAL);
        revise(4, study.config("a"), Mark.TEXT_CHANGED, TRIAL);

        // Then
        await().untilAsserted(() ->
                assertThat(revisions(conversation.approved(batch))).contains(4));
        assertThat(revisions(conversation.approved(batch))).containsExactly(3, 4);
    }

    @Test
    void approvesAnUnchangedTextForAnotherAttempt() {
        // Given
        revise(2, study.config("a"), Mark.TEXT_CHANGED, TRIAL);
        conversation.awaitVerdicts(batch, 2);

        // When
        job = new JobRef(job.jobId(), batch, "a.yml", 1, 2, 1, 5);
        say(job, study.config("a"), Mark.RETRIED, null);

        // Then
        await().untilAsserted(() -> assertThat(conversation.approved(batch))
                .extracting(verdict -> verdict.path("attempt").asInt())
                .containsExactly(0, 1));
        assertThat(conversation.trials(batch)).isEmpty();
    }

    @Test
    void rejectsATextThatWouldOverwriteTheResultsOfAnother() {
        // Given
        conversation.submit("sub/a.yml", "meta: [".getBytes(UTF_8), Map.of("batch", batch, "folder", study.folder()));
        conversation.awaitVerdicts(batch, 2);
        String id = rejected(verdict -> verdict.path("config").asText().equals("sub/a.yml"))
                .path("jobId")
                .asText();

        // When
        JobRef mended = new JobRef(UUID.fromString(id), batch, "sub/a.yml", 2, 2, 0, 2);
        say(mended, study.config("a"), Mark.TEXT_CHANGED, null);

        // Then
        conversation.awaitVerdicts(batch, 3);
        JsonNode refused = rejected(verdict -> verdict.path("revision").asInt() == 2);
        assertThat(refused.path("final").asBoolean()).isTrue();
        assertThat(refused.path("findings").findValuesAsText("message"))
                .anySatisfy(message -> assertThat(message).contains("the results would overwrite those of 'a.yml'"));
    }

    private JsonNode rejected(Predicate<JsonNode> which) {
        return conversation.rejected(batch).stream().filter(which).findFirst().orElseThrow();
    }

    private void revise(int revision, byte[] text, Mark mark, UUID trialId) {
        say(new JobRef(job.jobId(), batch, "a.yml", 1, revision, 0, revision), text, mark, trialId);
    }

    private void say(JobRef revised, byte[] bytes, Mark mark, UUID trialId) {
        String text = new String(bytes, UTF_8);
        var settings = new BatchSettings(
                null, Mode.PARALLEL, null, 4, "never", RecoveryScope.CONFIGURATION, 0, "standard", null);
        conversation.say(
                Topics.CONFIGS_REVISED,
                revised.jobId().toString(),
                new RevisionEvent.Revised(
                        revised,
                        new ConfigText(text, null, ConfigTexts.sha256(text)),
                        new Submission(study.folder(), null, null, null, settings),
                        "mend-value-form",
                        "",
                        List.of(),
                        mark,
                        trialId));
    }

    private static List<Integer> revisions(List<JsonNode> verdicts) {
        return verdicts.stream()
                .map(verdict -> verdict.path("revision").asInt())
                .toList();
    }
}
