package dev.orcaworkflow.validation.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.testkit.TestDatabase;
import dev.orcaworkflow.testkit.TestTopic;
import dev.orcaworkflow.validation.Conversation;
import dev.orcaworkflow.validation.Fleet;
import dev.orcaworkflow.validation.RealParts;
import dev.orcaworkflow.validation.Study;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Submissions from the topic to the verdict, on a real broker and a real database. */
@QuarkusTest
@RealParts
class ConfigurationValidatorTest {
    private final Conversation conversation = new Conversation();
    private final Study study = new Study();
    private final String batch = UUID.randomUUID().toString();
    private final Map<String, String> headers = Map.of("batch", batch, "folder", study.folder());

    @BeforeEach
    void announceAWorker() {
        Fleet.announceWorker(conversation);
    }

    @Test
    void approvesAConfigurationWhoseTrialPassed() {
        // Given
        conversation.submit("a.yml", study.config("a"), headers);
        JsonNode trial = conversation.awaitTrial(batch);

        // When
        Fleet.passTrial(conversation, trial);

        // Then
        JsonNode approved = conversation.awaitVerdicts(batch, 1).getFirst();
        assertThat(trial.path("file").asText()).isEqualTo(study.folder() + "/models/case_01.yml");
        assertThat(approved.path("engine").asText()).isEqualTo("catenary");
        assertThat(approved.path("files").asInt()).isEqualTo(1);
        assertThat(approved.path("text").path("inline").asText()).isEqualTo(new String(study.config("a"), UTF_8));
        assertThat(approved.path("resources").path("milliCores").asInt()).isEqualTo(800);
        assertThat(approved.path("gates").findValuesAsText("gate"))
                .containsExactly("syntax", "schema", "input-files", "trial", "resources");
        assertThat(approved.path("gates").findValuesAsText("result")).containsOnly("passed");
    }

    @Test
    void sharesOneTrialAmongConfigurationsOfOneShape() {
        // Given
        conversation.submit(Map.of("a.yml", study.config("a"), "b.yml", study.config("b")), headers);
        JsonNode trial = conversation.awaitTrial(batch);
        Fleet.passTrial(conversation, trial);
        conversation.awaitVerdicts(batch, 2);

        // When
        conversation.submit("c.yml", study.config("c"), headers);

        // Then
        assertThat(conversation.awaitVerdicts(batch, 3)).hasSize(3);
        assertThat(conversation.trials(batch)).hasSize(1);
    }

    @Test
    void triesEachConfigurationAloneAfterTheSharedTrialFailed() {
        // Given
        conversation.submit(Map.of("a.yml", study.config("a"), "b.yml", study.config("b")), headers);
        JsonNode shared = conversation.awaitTrial(batch);

        // When
        Fleet.failTrial(conversation, shared, "NOT_CONVERGED", "Statics did not converge");

        // Then
        JsonNode rejected = conversation.awaitVerdicts(batch, 1).getFirst();
        assertThat(rejected.path("jobId")).isEqualTo(shared.path("jobId"));
        assertThat(rejected.path("final").asBoolean()).isTrue();
        assertThat(rejected.path("findings").findValuesAsText("rule")).containsExactly("TRIAL_FAILED");
        assertThat(rejected.path("findings").findValuesAsText("message").getFirst())
                .isEqualTo("catenary did not get through %s/models/case_01.yml: NOT_CONVERGED: Statics did not converge"
                        .formatted(study.folder()));
        List<JsonNode> trials = await().until(() -> conversation.trials(batch), list -> list.size() == 2);
        Fleet.passTrial(
                conversation,
                trials.stream()
                        .filter(trial -> !trial.equals(shared))
                        .findFirst()
                        .orElseThrow());
        assertThat(conversation.awaitVerdicts(batch, 2)).hasSize(2);
        assertThat(conversation.approved(batch)).hasSize(1);
    }

    @Test
    void handsWhatARepairCanMendToRecovery() {
        // When
        conversation.submit("a.yml", study.config("a", "[" + study.line() + "]"), headers);

        // Then
        JsonNode rejected = conversation.awaitVerdicts(batch, 1).getFirst();
        assertThat(rejected.path("final").asBoolean(true)).isFalse();
        assertThat(rejected.path("findings").findValuesAsText("rule")).contains("not-a-string");
    }

    @Test
    void rejectsForGoodWhenTheBatchForbidsRepairs() {
        // When
        conversation.submit(
                "a.yml",
                study.config("a", "[" + study.line() + "]"),
                Map.of("batch", batch, "folder", study.folder(), "recovery", "off"));

        // Then
        assertThat(conversation.awaitVerdicts(batch, 1).getFirst().path("final").asBoolean())
                .isTrue();
    }

    @Test
    void rejectsForGoodWhatOnlyTheAuthorCanMend() {
        // When
        conversation.submit(
                "a.yml",
                new String(study.config("a"), UTF_8)
                        .replace("pattern: NULL", "pattern: nowhere")
                        .getBytes(UTF_8),
                headers);

        // Then
        JsonNode rejected = conversation.awaitVerdicts(batch, 1).getFirst();
        assertThat(rejected.path("final").asBoolean()).isTrue();
        assertThat(rejected.path("findings").findValuesAsText("rule")).contains("no-files-matched");
    }

    @Test
    void announcesOneVerdictHoweverOftenAConfigurationIsDelivered() {
        // Given
        Fleet.announceWorker(conversation);
        byte[] text = study.config("a", "[" + study.line() + "]");

        // When
        Map<String, byte[]> twice = new LinkedHashMap<>();
        twice.put("a.yml", text);
        conversation.submit(twice, headers);
        conversation.submit(twice, headers);
        conversation.submit("last.yml", text, headers);

        // Then
        await().untilAsserted(
                        () -> assertThat(configs(conversation.verdicts(batch))).contains("last.yml"));
        assertThat(configs(conversation.verdicts(batch))).containsExactlyInAnyOrder("a.yml", "last.yml");
    }

    @Test
    void refusesOtherTextUnderAKeyThatIsTaken() {
        // Given
        conversation.submit("a.yml", study.config("a", "[" + study.line() + "]"), headers);
        JsonNode first = conversation.awaitVerdicts(batch, 1).getFirst();

        // When
        conversation.submit("a.yml", study.config("other"), headers);

        // Then
        JsonNode second = conversation.awaitVerdicts(batch, 2).stream()
                .filter(verdict -> !verdict.path("jobId").equals(first.path("jobId")))
                .findFirst()
                .orElseThrow();
        assertThat(second.path("findings").findValuesAsText("rule")).contains("DUPLICATE_NAME");
        assertThat(second.path("final").asBoolean()).isTrue();
    }

    @Test
    void refusesOtherTextUnderTheSameSubmissionId() {
        // Given
        String id = UUID.randomUUID().toString();
        Map<String, String> same = Map.of("batch", batch, "folder", study.folder(), "ce_id", id);
        conversation.submit("a.yml", study.config("a", "[" + study.line() + "]"), same);
        conversation.awaitVerdicts(batch, 1);

        // When
        conversation.submit("b.yml", study.config("b"), same);

        // Then
        assertThat(rules(conversation.awaitVerdicts(batch, 2))).contains("IDEMPOTENCY_CONFLICT");
    }

    @Test
    void namesTheHeaderThatItDoesNotUnderstand() {
        // When
        conversation.submit(
                "a.yml", study.config("a"), Map.of("batch", batch, "folder", study.folder(), "priority", "ten"));

        // Then
        JsonNode rejected = conversation.awaitVerdicts(batch, 1).getFirst();
        assertThat(rejected.path("final").asBoolean()).isTrue();
        assertThat(rejected.path("findings").findValuesAsText("message")).contains("the header priority is 'ten'");
    }

    @Test
    void answersAnyBytesWithARejection() {
        // Given
        TestTopic rejected = TestTopic.fromNow(Topics.CONFIGS_REJECTED);
        TestTopic topic = TestTopic.fromNow(Topics.CONFIGS_SUBMITTED);

        // When
        topic.publish(List.of(
                topic.message("latin.yml", new byte[] {'a', ':', ' ', (byte) 0xe9}, Map.of()),
                topic.message("nothing.yml", null, Map.of()),
                topic.message("half.yml", "basename: \"\\uD800\"".getBytes(UTF_8), Map.of()),
                topic.message("nul.yml", new byte[] {'a', 0, 'b'}, Map.of()),
                topic.message("k\u0000ey.yml", "a: 1".getBytes(UTF_8), Map.of("batch", batch)),
                topic.message(null, "[1, 2".getBytes(UTF_8), Map.of())));

        // Then
        await().untilAsserted(() -> assertThat(rejected.messages().stream()
                        .map(TestTopic.Message::text)
                        .filter(text -> text.contains("latin")
                                || text.contains("nothing-")
                                || text.contains("nul-")
                                || text.contains("half-")
                                || text.contains("k_ey")
                                || text.contains("config-")))
                .hasSize(6));
    }

    @Test
    void hintsAtTheConsoleProducerWhenALineArrivesAlone() {
        // When
        conversation.submit("a.yml", "  basename: orcaflex_post_process".getBytes(UTF_8), headers);

        // Then
        assertThat(rules(conversation.awaitVerdicts(batch, 1))).contains("FRAGMENT");
    }

    @Test
    void refusesTheSecondConfigurationThatWritesTheSameFiles() {
        // Given
        byte[] text = study.config("same", "[" + study.line() + "]");
        conversation.submit("one/a.yml", text, headers);
        conversation.awaitVerdicts(batch, 1);

        // When
        conversation.submit("two/a.yml", text, headers);

        // Then
        JsonNode second = conversation.awaitVerdicts(batch, 2).stream()
                .filter(verdict -> verdict.path("config").asText().equals("two/a.yml"))
                .findFirst()
                .orElseThrow();
        assertThat(second.path("findings").findValuesAsText("message"))
                .contains("the results would overwrite those of 'one/a.yml': both write %s/output/a*"
                        .formatted(study.folder()));
    }

    @Test
    void refusesMoreThanABatchWasAnnouncedToHave() {
        // Given
        Map<String, String> sized = Map.of("batch", batch, "folder", study.folder(), "batch-size", "1");
        conversation.submit("a.yml", study.config("a", "[" + study.line() + "]"), sized);
        conversation.awaitVerdicts(batch, 1);

        // When
        conversation.submit("b.yml", study.config("b", "[" + study.line() + "]"), sized);

        // Then
        assertThat(rules(conversation.awaitVerdicts(batch, 2))).contains("BATCH_FULL");
    }

    @Test
    void makesABatchOfOneFromAConfigurationWithoutHeaders() {
        // Given
        String key = study.folder() + ".yml";

        // When
        conversation.submit(key, "meta: {basename: orcaflex_post_process}\nx: 1\n".getBytes(UTF_8), Map.of());

        // Then
        await().untilAsserted(() -> assertThat(TestDatabase.values(
                        RealParts.SCHEMA, "select batch from validation where config = '" + key + "'"))
                .singleElement()
                .asString()
                .matches(study.folder() + "-[0-9a-f]{12}"));
    }

    private static List<String> configs(List<JsonNode> verdicts) {
        return verdicts.stream().map(verdict -> verdict.path("config").asText()).toList();
    }

    private static List<String> rules(List<JsonNode> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> verdict.path("findings").findValuesAsText("rule").stream())
                .toList();
    }
}
