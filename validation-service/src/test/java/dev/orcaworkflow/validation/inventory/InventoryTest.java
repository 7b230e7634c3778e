package dev.orcaworkflow.validation.inventory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import dev.orcaworkflow.configuration.selection.Fingerprint;
import dev.orcaworkflow.contracts.CapacityEvent;
import dev.orcaworkflow.contracts.Topics;
import dev.orcaworkflow.validation.Conversation;
import dev.orcaworkflow.validation.RealParts;
import dev.orcaworkflow.validation.Study;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a licensed program tells by HTTP is what gate 3 checks names against from then on. */
@QuarkusTest
@RealParts
class InventoryTest {
    private static final String TOLD = """
            {"file": "%s", "bytes": %d, "fingerprint": "%s", "program": "OrcFxAPI 11.5e", "state": "SimulationStopped",\
             "startTime": -10.0, "stopTime": 200.0, "warnings": ["odd"],\
             "objects": [{"name": "%s", "type": "Line"}, {"name": "Semi", "type": "Vessel"}]}
            """;

    /** A name of its own: the other tests of this application know of no licensed program. */
    private static final String ENGINE = "licensed-program";

    private final Study study = new Study();

    @Test
    void checksNamesInASimulationOnceALicensedProgramHasToldThem() throws IOException {
        // Given
        Path sim = simulation("binary of " + study.folder());
        validated("Line 9").body("findings.rule", hasItem("objects-not-assessed"));

        // When
        imported(told(sim)).statusCode(200).body("imported", equalTo(1));

        // Then
        validated(study.line())
                .body("findings.rule", not(hasItem("objects-not-assessed")))
                .body("findings.rule", not(hasItem("object-unknown")));
        validated("Line 9")
                .body("findings.rule", hasItem("object-unknown"))
                .body("findings.message", hasItem(containsString(study.line())));
    }

    @Test
    void rejectsASubmissionThatNamesAnObjectItsSimulationsLack() throws IOException {
        // Given
        Path sim = simulation("another binary of " + study.folder());
        imported(told(sim)).statusCode(200);
        Conversation conversation = new Conversation();
        announceLicensedProgram(conversation);
        String batch = UUID.randomUUID().toString();

        // When
        conversation.submit(
                "a.yml", config("Line 9"), Map.of("batch", batch, "folder", study.folder(), "engine", ENGINE));

        // Then
        JsonNode verdict = conversation.awaitVerdicts(batch, 1).getFirst();
        assertThat(verdict.path("findings").findValuesAsText("rule")).contains("object-unknown");
    }

    @Test
    void keepsNothingOfLinesOfWhichOneIsWrong() throws IOException {
        Path sim = simulation("binary of nothing kept " + study.folder());

        imported(told(sim) + "{\"file\": \"b.sim\", \"bytes\": 4}\n")
                .statusCode(400)
                .body("detail", containsString("line 2: 'fingerprint' is 'null'"));

        validated("Line 9").body("findings.rule", hasItem("objects-not-assessed"));
    }

    private Path simulation(String content) throws IOException {
        return Files.writeString(study.directory().resolve("models/case_01.sim"), content);
    }

    private String told(Path sim) throws IOException {
        return TOLD.formatted(sim, Files.size(sim), Fingerprint.of(sim).value(), study.line());
    }

    private static ValidatableResponse imported(String lines) {
        return given().contentType("text/plain")
                .body(lines)
                .post("/api/v1/inventories")
                .then();
    }

    private byte[] config(String object) {
        return new String(study.config("a", object), StandardCharsets.UTF_8)
                .replace("extension: [yml]", "extension: [sim]")
                .getBytes(StandardCharsets.UTF_8);
    }

    private ValidatableResponse validated(String object) {
        announceLicensedProgram(new Conversation());
        return given().urlEncodingEnabled(false)
                .queryParam("config", "a.yml")
                .queryParam("folder", study.folder())
                .queryParam("engine", ENGINE)
                .contentType("application/yaml")
                .body(config(object))
                .post("/api/v1/configs:validate")
                .then()
                .statusCode(200);
    }

    private static void announceLicensedProgram(Conversation conversation) {
        var embedded = new CapacityEvent.EngineOffer(
                "catenary", "1.0", List.of("orcaflex_post_process"), List.of("yml"), List.of(), List.of());
        var licensed = new CapacityEvent.EngineOffer(
                ENGINE, "0.0.9", List.of("orcaflex_post_process"), List.of("sim"), List.of(), List.of());
        conversation.say(
                Topics.EXECUTIONS_CAPACITY,
                "licensed-worker",
                new CapacityEvent.Announced(
                        "licensed-worker",
                        "host",
                        Instant.now(),
                        "catenary",
                        List.of(embedded, licensed),
                        4000,
                        8192,
                        Map.of(),
                        null));
    }
}
