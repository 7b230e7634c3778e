package dev.orcaworkflow.validation.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import dev.orcaworkflow.validation.Conversation;
import dev.orcaworkflow.validation.Fleet;
import dev.orcaworkflow.validation.RealParts;
import dev.orcaworkflow.validation.Study;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class ResourcesTest {
    private final Study study = new Study();

    @Test
    void findsNothingWrongWithACleanConfiguration() {
        given().urlEncodingEnabled(false)
                .queryParam("config", "a.yml")
                .queryParam("folder", study.folder())
                .contentType("application/yaml")
                .body(study.config("a"))
                .post("/api/v1/configs:validate")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("clean"))
                .body("files", equalTo(1));
    }

    @Test
    void namesTheFaultOfAConfiguration() {
        given().urlEncodingEnabled(false)
                .queryParam("config", "a.yml")
                .queryParam("folder", study.folder())
                .contentType("text/plain")
                .body(study.config("a", "[" + study.line() + "]"))
                .post("/api/v1/configs:validate")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("repairable"))
                .body("findings.rule", hasItem("not-a-string"))
                .body("findings.edit.replacement", hasItem(": " + study.line()));
    }

    @Test
    void showsWhatAPurposeWouldChange() {
        given().urlEncodingEnabled(false)
                .queryParam("config", "a.yml")
                .queryParam("folder", study.folder())
                .queryParam("purpose", "dashboard")
                .contentType("application/yaml")
                .body(new String(study.config("a"), UTF_8)
                        .replace("visualization: {flag: False}", "visualization: {flag: True}")
                        .getBytes(UTF_8))
                .post("/api/v1/configs:validate")
                .then()
                .statusCode(200)
                .body("purpose", equalTo("dashboard"))
                .body("difference", containsString("+++ "))
                .body("changes.size()", greaterThan(0))
                .body("findings.rule", hasItem("PURPOSE_APPLIED"));
    }

    @Test
    void joinsADefaultYamlAndShowsTheDifference() throws IOException {
        Files.writeString(study.directory().resolve("common.yml"), "parallel_processing: {max_workers: 2}\n");

        given().urlEncodingEnabled(false)
                .queryParam("config", "a.yml")
                .queryParam("folder", study.folder())
                .contentType("application/yaml")
                .body(("default_yaml: common.yml\n" + new String(study.config("a"), UTF_8)).getBytes(UTF_8))
                .post("/api/v1/configs:validate")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("clean"))
                .body("difference", containsString("-default_yaml: common.yml"))
                .body("difference", containsString("+parallel_processing: {max_workers: 2}"))
                .body("findings.rule", hasItem("default-yaml-joined"));
    }

    @Test
    void asksForTheTemplateAndTheHeadersAsASubmissionDoes() {
        given().urlEncodingEnabled(false)
                .queryParam("config", "a.yml")
                .queryParam("folder", study.folder())
                .queryParam("template", "nobody_made_it@1.0.0")
                .queryParam("purpose", "decoration")
                .contentType("application/yaml")
                .body(study.config("a"))
                .post("/api/v1/configs:validate")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("rejected"))
                .body("difference", nullValue())
                .body("findings.rule", hasItems("TEMPLATE_UNKNOWN", "HEADER_INVALID"));
    }

    @Test
    void publishesTheSchemaOfABasename() {
        given().get("/api/v1/schemas/orcaflex_post_process")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body(containsString("\"title\": \"orcaflex_post_process\""));
        given().get("/api/v1/schemas/aqwa")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("orcaflex_run_batch"));
    }

    @Test
    void takesABatchAsIfItHadBeenPublished() {
        // Given
        Conversation conversation = new Conversation();
        Fleet.announceWorker(conversation);
        String batch = UUID.randomUUID().toString();

        // When
        given().multiPart("config", "sub/a.yml", study.config("a", "[" + study.line() + "]"))
                .multiPart("batch", batch)
                .multiPart("folder", study.folder())
                .post("/api/v1/batches")
                .then()
                .statusCode(202)
                .body("batch", equalTo(batch))
                .body("configs", hasItem("sub/a.yml"));

        // Then
        await().untilAsserted(() -> assertThat(conversation.rejected(batch))
                .singleElement()
                .satisfies(
                        verdict -> assertThat(verdict.path("config").asText()).isEqualTo("sub/a.yml")));
    }

    @Test
    void refusesABatchWithoutFiles() {
        given().multiPart("batch", "b1")
                .post("/api/v1/batches")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", equalTo("No configuration"));
    }
}
