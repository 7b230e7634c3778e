package dev.orcaworkflow.reporting.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.orcaworkflow.contracts.CostEstimate;
import dev.orcaworkflow.contracts.FileCounts;
import dev.orcaworkflow.messaging.EventCodec;
import dev.orcaworkflow.reporting.history.Broker;
import dev.orcaworkflow.reporting.history.RealParts;
import dev.orcaworkflow.reporting.history.Studies;
import dev.orcaworkflow.reporting.history.Study;
import dev.orcaworkflow.reporting.sql.Database;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealParts
class WebTest {
    private static final String NASTY = "<script>alert(1)</script>";

    @Inject
    EventCodec codec;

    @Inject
    Database database;

    @TestHTTPResource
    URI address;

    @Test
    void filtersAndPagesTheJobsOfABatch() {
        // Given
        Study study = new Study("paged", 5).opened();
        for (int i = 0; i < 5; i++) {
            study.rejected("case%d.yml".formatted(i), true, "no file matches");
        }
        told(study.completed());

        // When
        var page =
                given().queryParams("state", "rejected", "page", 1, "size", 2).get("/api/v1/batches/paged/jobs");

        // Then
        page.then()
                .statusCode(200)
                .body("total", equalTo(5))
                .body("items.config", equalTo(java.util.List.of("case2.yml", "case3.yml")));
    }

    @Test
    void countsEqualFailuresAsOneProblem() {
        told(new Study("problems", 2)
                .opened()
                .rejected("a.yml", true, "x")
                .rejected("b.yml", true, "y")
                .completed());

        given().get("/api/v1/batches/problems/failures")
                .then()
                .body("", hasSize(1))
                .body("[0].count", equalTo(2))
                .body("[0].fineClass", equalTo("no_file_matches"));
    }

    @Test
    void saysWhatABatchWillTakeBeforeItHasEnded() {
        var cost = new CostEstimate(new CostEstimate.Hours(0.42, 0.61), new CostEstimate.Hours(0.2, 0.3), 240);
        told(new Study("priced", 2).opened().approved("a.yml", 1, 0, 1).estimated(cost));

        given().accept("application/json")
                .get("/api/v1/batches/priced/report")
                .then()
                .body("state", equalTo("OPEN"))
                .body("estimate.coreHours.p50", equalTo(0.42f))
                .body("estimate.licenceHours.p90", equalTo(0.3f));
        String sentence = "Expected: 0.4200 core-hours (nine times in ten at most 0.6100) and 0.2000 licence-hours";
        given().accept("text/plain").get("/api/v1/batches/priced/report").then().body(containsString(sentence));
        given().accept("text/html").get("/api/v1/batches/priced/report").then().body(containsString(sentence));
        given().get("/batches/priced").then().body(containsString(sentence));
    }

    @Test
    void isForIssueOnceEveryChangedResultIsAccepted() {
        told(changed("waiting"));
        told(changed("refused").decided("a.yml", 2, 1, "rejected"));
        told(changed("signed").decided("a.yml", 2, 1, "accepted"));

        given().accept("application/json")
                .get("/api/v1/batches/waiting/report")
                .then()
                .body("forIssue", equalTo(false));
        given().accept("application/json")
                .get("/api/v1/batches/refused/report")
                .then()
                .body("forIssue", equalTo(false))
                .body("acceptances[0].decision", equalTo("rejected"));
        given().accept("application/json")
                .get("/api/v1/batches/signed/report")
                .then()
                .body("forIssue", equalTo(true))
                .body("acceptances[0].config", equalTo("a.yml"))
                .body("acceptances[0].by", equalTo("j.doe"))
                .body("acceptances[0].reason", equalTo("checked by hand"));
    }

    @Test
    void namesTheCommandThatRunsDeadJobsAgain() {
        told(new Study("fallen", 1)
                .opened()
                .failed("a.yml", 1, new FileCounts(1, 0, 1), "no")
                .dead("a.yml", 1)
                .completed());

        given().get("/api/v1/batches/fallen/failures")
                .then()
                .body("[0].retry", equalTo("workflow retry fallen --signature " + signature("fallen")));
    }

    private static String signature(String batch) {
        return given().get("/api/v1/batches/%s/failures".formatted(batch)).path("[0].signature");
    }

    private static Study changed(String batch) {
        return new Study(batch, 1)
                .opened()
                .rejected("a.yml", false, "no object mooring 2")
                .repaired("a.yml", 0)
                .approved("a.yml", 2, 0, 1)
                .succeeded("a.yml", 2, 1, new FileCounts(1, 1, 0))
                .completed();
    }

    @Test
    void showsTheReportInTheFormThatIsAccepted() {
        told(Studies.ofEveryFate("formed"));

        given().accept("application/json")
                .get("/api/v1/batches/formed/report")
                .then()
                .body("totals.submitted", equalTo(7))
                .body(
                        "governing.find { it.line == 'Mooring2' && it.condition == 'intact' }.case",
                        containsString("offset20"));
        given().accept("text/html")
                .get("/api/v1/batches/formed/report")
                .then()
                .body(containsString("3868.95"))
                .body(containsString("<polyline"))
                .body(containsString("<span class=\"added\">+  ObjectName: Mooring2</span>"));
        given().accept("text/csv").get("/api/v1/batches/formed/report").then().body(containsString("intact.yml"));
        given().accept("text/plain")
                .get("/api/v1/batches/formed/report")
                .then()
                .body(containsString("7 submitted = 1 rejected + 3 succeeded (1 recovered) + 1 failed"));
    }

    @Test
    void writesNamesIntoPagesAsTextOnly() {
        told(new Study("nasty", 1).opened().rejected(NASTY, true, NASTY).completed());

        for (String page : new String[] {"/", "/batches/nasty", "/api/v1/batches/nasty/report"}) {
            given().accept("text/html").get(page).then().statusCode(200).body(not(containsString(NASTY)));
        }
    }

    @Test
    void showsHowAJobCameToWhereItIs() {
        Study study = Studies.ofEveryFate("lined");
        told(study);
        String job = study.job("renamed.yml", 1, 0).jobId().toString();

        given().get("/api/v1/jobs/" + job)
                .then()
                .body("job.state", equalTo("SUCCEEDED"))
                .body("timeline.event", hasItems("approved", "attempt failed", "text revised", "succeeded"));
        given().accept("text/html").get("/jobs/" + job).then().statusCode(200).body(containsString("attempt failed"));
    }

    @Test
    void exportsTheLargestTensionsAsTheyAre() {
        told(Studies.ofEveryFate("exported"));

        given().queryParams("batch", "exported", "rows", "extremes", "label", "Mooring1", "format", "csv")
                .get("/api/v1/results")
                .then()
                .contentType(containsString("text/csv"))
                .body(containsString("Mooring1,intact,level0_offset10_Mooring1,1200.0"))
                .body(not(containsString("Mooring2")));
    }

    @Test
    void saysWhatItDoesNotKnow() {
        given().get("/api/v1/batches/nowhere")
                .then()
                .statusCode(404)
                .contentType(containsString("application/problem+json"))
                .body("detail", containsString("nowhere"));
    }

    @Test
    void refusesAStateThatThereIsNot() {
        told(new Study("stated", 1).opened().rejected("a.yml", true, "x").completed());

        given().queryParam("state", "SLEEPING")
                .get("/api/v1/batches/stated/jobs")
                .then()
                .statusCode(400)
                .body("detail", containsString("SLEEPING"));
    }

    @Test
    void streamsProgressUntilTheBatchHasEnded() throws IOException, InterruptedException {
        // Given
        Study study = new Study("streamed", 2)
                .opened()
                .approved("a.yml", 1, 0, 1)
                .approved("b.yml", 1, 0, 1)
                .succeeded("a.yml", 1, 1, new FileCounts(1, 1, 0));
        told(study);
        HttpResponse<InputStream> events = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address.resolve("/api/v1/batches/streamed/events"))
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());

        // When
        Broker.publish(
                codec,
                study.succeeded("b.yml", 1, 1, new FileCounts(1, 1, 0))
                        .completed()
                        .told());

        // Then
        var lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))
                .lines()
                .toList();
        assertThat(lines).contains("event:progress", "event:finished");
        assertThat(lines.stream()
                        .filter(line -> line.startsWith("data:"))
                        .toList()
                        .getLast())
                .contains("\"percent\":100", "\"live\":0");
    }

    @Test
    void countsJobsByState() {
        told(Studies.ofEveryFate("measured"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> given().get("/q/metrics").then().body(containsString("workflow_jobs{state=\"dead\"} ")));
    }

    /** Publishes and waits until all of it has arrived. */
    private void told(Study study) {
        Broker.publish(codec, study.told());
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(database.query(
                        "select count(*) from event where batch = ?", row -> row.getInt(1), study.batch()))
                .containsExactly(study.told().size()));
    }
}
