package dev.orcaworkflow.validation.template.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.orcaworkflow.contracts.BatchEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.testkit.TestTopic;
import dev.orcaworkflow.validation.Conversation;
import dev.orcaworkflow.validation.Fleet;
import dev.orcaworkflow.validation.RealParts;
import dev.orcaworkflow.validation.Study;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Templates over HTTP, on the real database and broker; the other services are played by the test. */
@QuarkusTest
@RealParts
class TemplateLifeTest {
    /** What makes a template of the study's configuration. */
    private static final String HEAD = """
            template:
              description: For a test
              recovery: off
              parameters:
                line: {type: text}
                output: {type: path, default: ./output}
              test:
                folder: %s
                parameters: {line: %s}
            # A comment that stays
            """;

    private final Conversation conversation = new Conversation();
    private final Study study = new Study();
    private final String name = "t" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aWorkerIsThere() {
        Fleet.announceWorker(conversation);
        study.addModel("case_02.yml");
        study.addModel("case_03.yml");
    }

    private String text() {
        return HEAD.formatted(study.folder(), study.line())
                + new String(study.config("tried", "${line}"), UTF_8).replace("./output", "${output}")
                + "parallel_processing: {enabled: True, max_workers: 2}\n";
    }

    private JsonPath publish(String version, String text, int status) {
        return given().urlEncodingEnabled(false)
                .contentType("application/yaml")
                .body(text.getBytes(UTF_8))
                .queryParam("file", name + "_v" + version + ".yml")
                .queryParam("by", "engineer")
                .post("/api/v1/templates")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private JsonPath act(String version, String verb, int status) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(Map.of("by", "engineer"))
                .post("/api/v1/templates/" + name + "@" + version + ":" + verb)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private JsonPath show(String version) {
        return given().get("/api/v1/templates/" + name + "@" + version)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What a template, or a version of it, makes with the study's line. */
    private String made(String template) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(Map.of("parameters", Map.of("line", study.line())))
                .post("/api/v1/templates/" + template + ":new")
                .jsonPath()
                .getString("text");
    }

    /** Every trial of the verification passes and its batch brings results, until it has ended. */
    private void verify(String version) {
        verify(version, approved -> Fleet.succeed(conversation, approved, 3, 0.3), "passed");
    }

    /** @param batch what becomes of the batch once it was approved */
    private void verify(String version, Consumer<JsonNode> batch, String end) {
        awaitWorker(version);
        Set<String> answered = new HashSet<>();
        await().untilAsserted(() -> {
            for (JsonNode trial : conversation.trials("template " + name + "@" + version)) {
                once(answered, trial.path("trialId"), () -> Fleet.passTrial(conversation, trial, "template"));
            }
            for (JsonNode trial : conversation.trialsUnder("verify-" + name + "@" + version)) {
                once(answered, trial.path("trialId"), () -> Fleet.passTrial(conversation, trial));
            }
            for (JsonNode approved : conversation.approvedUnder("verify-" + name + "@" + version)) {
                once(answered, approved.path("jobId"), () -> batch.accept(approved));
            }
            assertThat(show(version).getString("verification.state")).isEqualTo(end);
        });
    }

    private static void once(Set<String> answered, JsonNode id, Runnable answer) {
        if (answered.add(id.asText())) {
            answer.run();
        }
    }

    /** The first verification may come before the service has heard of the worker. */
    private void awaitWorker(String version) {
        await().untilAsserted(() -> {
            act(version, "verify", 200);
            assertThat(conversation.trials("template " + name + "@" + version)).isNotEmpty();
        });
    }

    @Test
    void goesFromDraftToRetired() {
        publish("1.0.0", text(), 200);
        assertThat(act("1.0.0", "promote", 422).getString("detail")).contains("it is a draft: verify it first");

        verify("1.0.0");
        assertThat(show("1.0.0").getString("state")).isEqualTo("verified");
        assertThat(show("1.0.0").getList("verification.steps.result"))
                .containsExactly("passed", "passed", "passed", "passed", "not-assessed");
        assertThat(act("1.0.0", "promote", 200).getString("state")).isEqualTo("production");
        assertThat(act("1.0.0", "retire", 422).getString("detail")).contains("deprecate it first");
        assertThat(act("1.0.0", "deprecate", 200).getString("state")).isEqualTo("deprecated");
        assertThat(act("1.0.0", "retire", 200).getString("state")).isEqualTo("retired");

        assertThat(show("1.0.0").getList("history.action"))
                .containsSubsequence("published", "verified", "promoted", "deprecated", "retired");
        assertThat(show("1.0.0").getList("history.by")).contains("engineer");
    }

    @Test
    void tellsTheTopicWhatTheRegistryHolds() {
        TestTopic topic = TestTopic.fromNow(Topics.TEMPLATES_PUBLISHED);

        publish("1.0.0", text(), 200);

        await().untilAsserted(() -> assertThat(topic.messages())
                .filteredOn(message -> name.equals(message.key()))
                .singleElement()
                .satisfies(message -> {
                    JsonNode event = new ObjectMapper().readTree(message.value());
                    assertThat(event.path("action").asText()).isEqualTo("published");
                    assertThat(event.at("/versions/0/status").asText()).isEqualTo("draft");
                    assertThat(event.at("/text/inline").asText()).contains("# A comment that stays");
                }));
    }

    @Test
    void goesBackToDraftWhenATrialFails() {
        publish("1.0.0", text(), 200);
        verify("1.0.0");

        List<JsonNode> before = conversation.trials("template " + name + "@1.0.0");
        act("1.0.0", "verify", 200);
        await().untilAsserted(() -> {
            conversation.trials("template " + name + "@1.0.0").stream()
                    .filter(trial -> !before.contains(trial))
                    .forEach(trial ->
                            Fleet.failTrial(conversation, trial, "template", "NOT_CONVERGED", "no equilibrium"));
            assertThat(show("1.0.0").getString("state")).isEqualTo("draft");
        });

        assertThat(show("1.0.0").getString("verification.steps[2].reason")).contains("NOT_CONVERGED");
        assertThat(show("1.0.0").getString("verification.state")).isEqualTo("failed");
    }

    @Test
    void goesBackToDraftWhenItsBatchBringsNoResults() {
        publish("1.0.0", text(), 200);

        verify(
                "1.0.0",
                approved -> {
                    assertThat(approved.at("/text/inline").asText()).doesNotContain("template:");
                    assertThat(approved.at("/submission/settings/size").asInt()).isEqualTo(1);
                    String batch = approved.path("batch").asText();
                    conversation.say(
                            Topics.BATCHES_EVENTS,
                            batch,
                            new BatchEvent.Completed(batch, 2, Instant.now(), null, null));
                },
                "failed");

        assertThat(show("1.0.0").getString("state")).isEqualTo("draft");
        assertThat(show("1.0.0").getList("verification.steps.result"))
                .containsExactly("passed", "passed", "passed", "failed", "not-assessed");
        assertThat(show("1.0.0").getString("verification.steps[3].reason")).contains("brought no results");
    }

    @Test
    void comparesTheBatchWithThatOfTheVersionBefore() {
        publish("1.0.0", text(), 200);
        verify("1.0.0");
        publish("1.0.1", text() + "# a comment\n", 200);

        verify("1.0.1", approved -> Fleet.succeed(conversation, approved, 3, 3.0), "failed");

        assertThat(show("1.0.1").getString("verification.steps[4].reason"))
                .startsWith("1.000 s per file, 0.100 s in " + name + "@1.0.0");
    }

    @Test
    void refusesAPatchThatBreaksConfigurationsNamingKeysAndLines() {
        publish("1.0.0", text(), 200);
        verify("1.0.0");

        JsonPath refusal = publish("1.0.1", text().replace("          Statistic_Type: Max\n", ""), 409);

        assertThat(refusal.getString("detail")).contains("1.0.1 is a PATCH over 1.0.0", "publish it as 2.0.0");
        assertThat(refusal.<String>getList("faults"))
                .singleElement()
                .asString()
                .contains("MAJOR", "summary_settings.groups[tension].Columns[EndA].Statistic_Type", "line 28");
    }

    @Test
    void refusesOtherTextUnderAReleasedVersion() {
        publish("1.0.0", text(), 200);
        publish("1.0.0", text() + "# more\n", 200);
        verify("1.0.0");

        assertThat(publish("1.0.0", text(), 422).getString("detail")).contains("its text is fixed");
    }

    @Test
    void namesTheParameterThatDoesNotFit() {
        publish("1.0.0", text(), 200);

        given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(Map.of("parameters", Map.of("output", List.of("a", "b"))))
                .post("/api/v1/templates/" + name + ":new")
                .then()
                .statusCode(422)
                .body("faults", hasItem(containsString("parameter 'line' is missing: expected a text")))
                .body("faults", hasItem(containsString("parameter 'output' is [a, b]: expected a path")));
    }

    @Test
    void refusesSubmissionsMadeFromADraftAndCountsThoseFromAReleasedVersion() {
        publish("1.0.0", text(), 200);
        String batch = name + "-batch";
        String made = made(name + "@1.0.0");
        submit(batch, "early.yml", made, Map.of());
        JsonNode refused = conversation.awaitVerdicts(batch, 1).getFirst();
        assertThat(refused.at("/findings/0/rule").asText()).isEqualTo("TEMPLATE_DRAFT");

        verify("1.0.0");
        submit(batch, "later.yml", made, Map.of("template", name + "@1.0.0"));
        JsonNode approved = await().until(() -> conversation.approved(batch), list -> !list.isEmpty())
                .getFirst();

        assertThat(approved.at("/submission/settings/recovery").asText()).isEqualTo("off");
        assertThat(approved.at("/submission/template").asText()).isEqualTo(name + "@1.0.0");
        conversation.say(Topics.BATCHES_EVENTS, batch, new BatchEvent.Completed(batch, 2, Instant.now(), null, null));
        await().untilAsserted(() -> given().get("/api/v1/templates/" + name + "@1.0.0")
                .then()
                .body("usage.uses", equalTo(1))
                .body("usage.unsuccessful", equalTo(1))
                .body("usage.successRate", nullValue()));
    }

    /** Recovery completes a section that a text lost as its template has it, so validation tells it what that is. */
    @Test
    void tellsRecoveryWhatTheTemplateWouldHaveSaid() {
        publish("1.0.0", text(), 200);
        verify("1.0.0");
        String made = made(name + "@1.0.0");
        String lost =
                made.substring(0, made.indexOf("summary_settings:")) + made.substring(made.indexOf("file_management:"));
        String batch = name + "-lost";

        submit(batch, "lost.yml", lost, Map.of("recovery", "configuration"));
        JsonNode rejected = conversation.awaitVerdicts(batch, 1).getFirst();

        assertThat(rejected.path("final").asBoolean()).isFalse();
        assertThat(rejected.at("/template/inline").asText()).isEqualTo(made);
    }

    @Test
    void refusesATemplateThatNobodyKnows() {
        String batch = name + "-unknown";

        submit(batch, "a.yml", new String(study.config("a"), UTF_8), Map.of("template", name + "@9.9.9"));

        JsonNode refused = conversation.awaitVerdicts(batch, 1).getFirst();
        assertThat(refused.path("final").asBoolean()).isTrue();
        assertThat(refused.at("/findings/0/message").asText()).contains("'" + name + "@9.9.9' is not in the registry");
    }

    @Test
    void listsAndMigratesWhatAVersionBreaks() {
        publish("1.0.0", text(), 200);
        verify("1.0.0");
        String made = made(name).replace("max_workers: 2}", "max_workers: 3}  # mine");
        publish("2.0.0", text().replace("Statistic_Type: Max", "Statistic_Type: Mean"), 200);

        Map<String, Object> body =
                Map.of("configurations", List.of(Map.of("config", "a.yml", "folder", study.folder(), "text", made)));
        given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/templates/" + name + "@2.0.0:impact")
                .then()
                .statusCode(200)
                .body("breaks", equalTo(1))
                .body("configurations[0].reasons[0]", containsString("Statistic_Type"));
        given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/templates/" + name + "@2.0.0:migrate")
                .then()
                .statusCode(200)
                .body("configurations[0].text", containsString("Statistic_Type: Mean"))
                .body("configurations[0].text", containsString("max_workers: 3}  # mine"))
                .body("configurations[0].text", containsString("# A comment that stays"))
                .body("configurations[0].difference", containsString("-          Statistic_Type: Max"));
    }

    @Test
    void hasTheShippedTemplatesInProduction() {
        given().get("/api/v1/templates")
                .then()
                .statusCode(200)
                .body("findAll { it.state == 'production' }.name", hasItem("catenary_mooring_study"))
                .body("findAll { it.state == 'production' }.name", hasItem("orcaflex_post_process_full"));
    }

    @Test
    void recordsWhatThePurposeChangesInTheVerdict() {
        String batch = name + "-dashboard";
        String text = new String(study.config("a"), UTF_8)
                .replace("visualization: {flag: False}", "visualization: {flag: True}");

        submit(batch, "a.yml", text, Map.of("purpose", "dashboard"));
        passTrialOf(batch);

        JsonNode approved = await().until(() -> conversation.approved(batch), list -> !list.isEmpty())
                .getFirst();
        assertThat(approved.path("difference").asText())
                .contains("-    visualization: {flag: True}", "+    visualization: {flag: False}");
        assertThat(approved.at("/text/inline").asText()).contains("visualization: {flag: False}");
        assertThat(approved.at("/changes/0").asText()).startsWith("orcaflex.postprocess.visualization.flag: False");
        assertThat(approved.path("findings"))
                .anyMatch(finding -> finding.path("rule").asText().equals("PURPOSE_APPLIED"));
        assertThat(approved.has("mark")).isFalse();
    }

    private void submit(String batch, String key, String text, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(Map.of("batch", batch, "folder", study.folder()));
        headers.putAll(more);
        conversation.submit(key, text.getBytes(UTF_8), headers);
    }

    private void passTrialOf(String batch) {
        Fleet.passTrial(conversation, conversation.awaitTrial(batch));
    }
}
